import { useRead } from "@/api/use-read";
import type { LedgerClaim } from "@/api/types";
import type { Slice } from "@/parts/slices";

const AROUND = 240; // characters before and after: two or three sentences

interface Text {
  document: { text: string };
}

/** The words around a claim, with the claim's own marked. */
export function useContext({ report, claim }: LedgerClaim): { text: string; marks: Slice[] } | null {
  const { data } = useRead<Text>("/api/reports/{id}", { path: { id: report.id } });
  return data ? around(data.document.text, claim.quote) : null;
}

/** A stretch of a text around a mark, cut at spaces; offsets count code points. */
export function around(text: string, { start, end }: Slice): { text: string; marks: Slice[] } {
  const points = Array.from(text);
  let from = Math.max(0, start - AROUND);
  let to = Math.min(points.length, end + AROUND);
  while (from > 0 && points[from - 1] !== " " && points[from - 1] !== "\n") from -= 1;
  while (to < points.length && points[to] !== " " && points[to] !== "\n") to += 1;
  return { text: points.slice(from, to).join(""), marks: [{ start: start - from, end: end - from }] };
}
