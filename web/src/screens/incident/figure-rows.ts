import type { Account, Figure, LedgerClaim, SideKind } from "@/api/types";
import { capitalized, SIDE_WORDS } from "@/parts/words";

import { reportName, speakerOf } from "./folding";

/** A figure as one independent origin gives it: a row of a chart and of its table. */
export interface FigureRow {
  claim: string;
  who: string;
  /** Where it was published, where that is somebody else. */
  where: string | null;
  side: SideKind;
  sideName: string;
  /** The report's own words: "at least 60". */
  words: string;
  low: number;
  best: number;
  high: number;
  /** The figure has no upper bound. */
  open: boolean;
}

/** The rows of a figure, the lowest first. */
export function figureRows(figure: Figure, accounts: readonly Account[], claims: ReadonlyMap<string, LedgerClaim>): FigureRow[] {
  const sides = new Map(accounts.flatMap((account) => account.claims.map((claim) => [claim, account] as const)));
  return figure.given
    .flatMap(({ claim, text, low, best, high }) => {
      const found = claims.get(claim);
      const value = best ?? low ?? high;
      if (!found || value === null) return [];
      const account = sides.get(claim);
      const side = account?.side ?? "other";
      const who = speakerOf(side, found);
      const where = reportName(found.report);
      const sideName = account?.name ? capitalized(account.name) : SIDE_WORDS[side];
      const bounds = { low: low ?? value, best: value, high: high ?? value, open: high === null };
      return { claim, who, where: where === who ? null : where, side, sideName, words: text, ...bounds };
    })
    .sort((a, b) => a.best - b.best || a.low - b.low || a.who.localeCompare(b.who));
}
