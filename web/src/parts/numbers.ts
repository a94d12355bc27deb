import type { Bounds } from "@/api/types";

const WRITTEN = new Intl.NumberFormat("en", { maximumFractionDigits: 2 });

/** A number as a reader writes it: 13, not 13.0; 12,500. */
export const written = (value: number): string => WRITTEN.format(value);

/** What a figure is put at, and from where to where it goes where that differs. */
export function bounds({ low, best, high }: Bounds): { chosen: string; range: string | null } {
  const chosen = best ?? low ?? high;
  if (chosen === null) return { chosen: "?", range: null };
  const least = low ?? chosen;
  const most = high ?? chosen;
  return { chosen: written(chosen), range: least < most ? `${written(least)} to ${written(most)}` : null };
}
