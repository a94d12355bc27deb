import { memo, type ReactNode } from "react";

import { LoadedWord } from "./loaded-word";
import { PieceView } from "./piece";
import type { Paragraph as Cut, Piece } from "./pieces";
import type { EvidenceMark } from "./types";

interface Props {
  paragraph: Cut;
  /** The claim that is shown, where it has something here: others do not draw this paragraph anew. */
  shown: string | null;
  /** The neutral reading of a loaded mark. */
  neutral: (mark: EvidenceMark) => string;
  lang: string | undefined;
}

export const Paragraph = memo(function Paragraph({ paragraph, shown, neutral, lang }: Props) {
  const Tag = paragraph.kind === "headline" ? "h2" : "p";
  return (
    <Tag className={`text-${paragraph.kind}`} data-start={paragraph.start} lang={lang} dir="auto">
      {stretches(paragraph.pieces).map(({ loaded, pieces }) => {
        const views = pieces.map((piece) => <PieceView key={piece.start} piece={piece} shown={shown} />);
        return wrapped(views, loaded, neutral, pieces[0]?.start ?? 0);
      })}
    </Tag>
  );
});

function wrapped(views: ReactNode, loaded: EvidenceMark | null, neutral: Props["neutral"], key: number): ReactNode {
  return loaded ? (
    <LoadedWord key={key} neutral={neutral(loaded)}>
      {views}
    </LoadedWord>
  ) : (
    <span key={key}>{views}</span>
  );
}

interface Stretch {
  loaded: EvidenceMark | null;
  pieces: Piece[];
}

/** Pieces of one loaded word together: it is one thing to point at, however other marks cut it. */
function stretches(pieces: readonly Piece[]): Stretch[] {
  const found: Stretch[] = [];
  for (const piece of pieces) {
    const loaded = piece.marks.find(({ role }) => role === "loaded") ?? null;
    const last = found.at(-1);
    if (last && last.loaded?.start === loaded?.start && last.loaded?.end === loaded?.end) last.pieces.push(piece);
    else found.push({ loaded, pieces: [piece] });
  }
  return found;
}
