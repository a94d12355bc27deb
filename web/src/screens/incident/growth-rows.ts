import type { Growth, LedgerClaim } from "@/api/types";
import { oneLine } from "@/parts/claim-words";
import { counted } from "@/parts/figure";
import { capitalized } from "@/parts/words";

export interface GrowthStep {
  source: string;
  claim: string;
  day: Date | null;
  value: number;
  /** It replaces an earlier figure of the same source. */
  revises: boolean;
}
/** How figures of one sort went on, source by source. */
export interface GrowthChart {
  what: string;
  steps: GrowthStep[];
}

/** Figures that went on, by what they count. Words that are printed again tell nothing new, and are left out. */
export function growthCharts(growth: readonly Growth[], claims: ReadonlyMap<string, LedgerClaim>): GrowthChart[] {
  const found = new Map<string, GrowthStep[]>();
  for (const { outcome, victims, source, steps } of growth) {
    const printed = new Set<string>();
    const isNew = (claim: string) => {
      const words = oneLine(claims.get(claim)?.claim.quote.text ?? claim);
      return !printed.has(words) && printed.add(words);
    };
    const told = steps.filter(({ claim }) => isNew(claim)).flatMap(({ published, low, best, high, claim, revises }) => {
      const value = best ?? low ?? high;
      const day = published === null ? null : new Date(`${published}T00:00:00Z`);
      return value === null ? [] : { source: capitalized(oneLine(source)), claim, day, value, revises: revises.length > 0 };
    });
    if (new Set(told.map(({ value }) => value)).size < 2) continue;
    const what = capitalized(counted(outcome, victims));
    found.set(what, [...(found.get(what) ?? []), ...told]);
  }
  return [...found].map(([what, steps]) => ({ what, steps }));
}

/** Whether there is a time to draw them over. */
export const hasDays = ({ steps }: GrowthChart): boolean => new Set(steps.flatMap(({ day }) => day?.getTime() ?? [])).size > 1;

/** The steps source by source, in the order in which they were published. */
export function bySource({ steps }: GrowthChart): [source: string, steps: GrowthStep[]][] {
  const found = new Map<string, GrowthStep[]>();
  for (const step of steps) found.set(step.source, [...(found.get(step.source) ?? []), step]);
  return [...found];
}
