/** Cuts a text by code points, as the API counts: JavaScript's own offsets count UTF-16 units. */
export function cutter(text: string): { length: number; cut: (start: number, end: number) => string } {
  const points = Array.from(text);
  if (points.length === text.length) return { length: text.length, cut: (start, end) => text.slice(start, end) };
  return { length: points.length, cut: (start, end) => points.slice(start, end).join("") };
}

/** How many code points a text has. */
export function pointsIn(text: string): number {
  let points = 0;
  for (const _ of text) points++;
  return points;
}
