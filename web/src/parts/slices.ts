/** A stretch of a text in code points, as the API counts them: JavaScript's own offsets count UTF-16 units. */
export interface Slice {
  start: number;
  end: number;
}
export interface Part {
  start: number;
  text: string;
  marked: boolean;
}

/** Cuts a text at its marks; marks that overlap are joined, those outside of the text are cut off. */
export function slices(text: string, marks: readonly Slice[]): Part[] {
  const points = Array.from(text);
  const parts: Part[] = [];
  let at = 0;
  const put = (end: number, marked: boolean) => {
    if (end > at) parts.push({ start: at, text: points.slice(at, end).join(""), marked });
    at = Math.max(at, end);
  };
  for (const mark of joined(marks, points.length)) {
    put(mark.start, false);
    put(mark.end, true);
  }
  put(points.length, false);
  return parts;
}

function joined(marks: readonly Slice[], length: number): Slice[] {
  const found: Slice[] = [];
  for (const { start, end } of [...marks].sort((a, b) => a.start - b.start)) {
    const mark = { start: Math.max(0, start), end: Math.min(length, end) };
    const last = found.at(-1);
    if (mark.start >= mark.end) continue;
    if (last && mark.start <= last.end) last.end = Math.max(last.end, mark.end);
    else found.push(mark);
  }
  return found;
}
