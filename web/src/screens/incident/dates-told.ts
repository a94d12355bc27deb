import type { LedgerClaim } from "@/api/types";
import { oneLine } from "@/parts/claim-words";

/** A time that claims give. */
export interface DateTold {
  start: string | null;
  end: string | null;
  /** In the words of the first report that gives it, where no year is known. */
  text: string;
  claims: string[];
  origins: number;
}

/** The times that claims give, those that most origins give first. */
export function datesTold(claims: readonly LedgerClaim[]): { dates: DateTold[]; undated: number } {
  const found = new Map<string, DateTold & { from: Set<string> }>();
  let undated = 0;
  for (const { id, origin, claim } of claims) {
    if (!claim.date) {
      undated++;
      continue;
    }
    const { start, end, text } = claim.date;
    const key = start === null && end === null ? oneLine(text).toLowerCase() : `${start} ${end}`;
    const told = found.get(key) ?? { start, end, text: oneLine(text), claims: [], origins: 0, from: new Set<string>() };
    told.claims.push(id);
    told.from.add(origin.id);
    found.set(key, told);
  }
  const dates = [...found.values()].map(({ from, ...told }) => ({ ...told, origins: from.size }));
  return { dates: dates.sort((a, b) => b.origins - a.origins || (a.start ?? "").localeCompare(b.start ?? "")), undated };
}
