import { cutter, pointsIn } from "./points";
import type { Block, EvidenceMark, Span } from "./types";

/** A stretch that lies wholly inside or outside of every mark. */
export interface Piece extends Span {
  text: string;
  marks: EvidenceMark[];
}
export interface Paragraph extends Block {
  pieces: Piece[];
}

const BREAK = /\n\s*\n/g;

/** The text in paragraphs, each cut at every edge of a mark. What stands between blocks belongs to the one before. */
export function paragraphs(text: string, blocks: readonly Block[], marks: readonly EvidenceMark[], cuts: readonly Span[] = []): Paragraph[] {
  const { length, cut } = cutter(text);
  const ordered = [...marks].sort((a, b) => a.start - b.start || b.end - a.end);
  const edges = [...ordered, ...cuts].flatMap(({ start, end }) => [start, end]).sort((a, b) => a - b);
  const sweep = { marks: ordered, edges, mark: 0, edge: 0, open: [] as EvidenceMark[] };
  return covering(blocks, length)
    .flatMap((block) => parted(block, cut(block.start, block.end)))
    .map((block) => ({ ...block, pieces: pieces(block, cut, sweep) }));
}

interface Sweep {
  marks: EvidenceMark[];
  edges: number[];
  mark: number;
  edge: number;
  open: EvidenceMark[];
}

/** One pass over the text: a hundred kilobytes with thousands of marks are cut in milliseconds. */
function pieces(block: Block, cut: (start: number, end: number) => string, sweep: Sweep): Piece[] {
  const found: Piece[] = [];
  let at = block.start;
  while (at < block.end) {
    while ((sweep.edges[sweep.edge] ?? Infinity) <= at) sweep.edge++;
    const end = Math.min(block.end, sweep.edges[sweep.edge] ?? block.end);
    const opened = [...sweep.open];
    for (let next = sweep.marks[sweep.mark]; next && next.start <= at; next = sweep.marks[++sweep.mark]) opened.push(next);
    sweep.open = opened.filter((mark) => mark.end > at);
    found.push({ start: at, end, text: cut(at, end), marks: sweep.open });
    at = end;
  }
  return found;
}

function covering(blocks: readonly Block[], length: number): Block[] {
  const ordered = [...blocks].filter(({ start }) => start < length).sort((a, b) => a.start - b.start);
  const found: Block[] = ordered.map((block, index) => ({ ...block, end: ordered[index + 1]?.start ?? length }));
  const first = ordered[0]?.start ?? length;
  return first > 0 ? [{ kind: "body", start: 0, end: first }, ...found] : found;
}

/** A block at its empty lines, which are left out, as is white space at its end. */
function parted(block: Block, text: string): Block[] {
  const found: Block[] = [];
  let [at, start] = [0, block.start];
  const take = (until: number) => {
    const end = start + pointsIn(text.slice(at, until));
    if (end > start) found.push({ kind: block.kind, start, end });
    [at, start] = [until, end];
  };
  for (const { index, 0: gap } of text.trimEnd().matchAll(BREAK)) {
    take(index);
    [at, start] = [index + gap.length, start + gap.length]; // white space is no astral character
  }
  take(text.trimEnd().length);
  return found;
}
