import type { Account, LedgerClaim, ReportLine } from "@/api/types";
import { NOBODY, oneLine, sourceWords } from "@/parts/claim-words";

/** A claim, and the reports of the same origin that say the same: they are no witnesses of their own. */
export interface Said {
  claim: LedgerClaim;
  copies: LedgerClaim[];
}
/** What one speaker says in one report. */
export interface Told {
  key: string;
  speaker: string;
  report: ReportLine;
  said: Said[];
}

/** What an account says, by speaker and report; what other reports of one origin say alike lies under the first of them. */
export function folded(side: Account["side"], claims: readonly LedgerClaim[]): Told[] {
  const found = new Map<string, Told>();
  const first = new Map<string, Said>();
  for (const claim of [...claims].sort((a, b) => Number(a.claim.headline) - Number(b.claim.headline))) {
    const alike = first.get(same(claim));
    if (alike) {
      if (alike.claim.report.id !== claim.report.id) alike.copies.push(claim);
      continue;
    }
    const speaker = speakerOf(side, claim);
    const key = `${claim.report.id} ${speaker}`;
    const told = found.get(key) ?? { key, speaker, report: claim.report, said: [] };
    const said = { claim, copies: [] };
    found.set(key, told);
    first.set(same(claim), said);
    told.said.push(said);
  }
  return [...found.values()];
}

/** What two claims of one origin have in common that say the same: a headline then adds nothing to its report. */
const same = ({ origin, claim: { kind, modality, polarity, quantities } }: LedgerClaim): string =>
  JSON.stringify([origin.id, kind, modality, polarity, quantities.map(({ unit, low, best, high }) => [unit, low, best, high])]);

/** Who makes a claim, as a reader is told: an outlet by its name. */
export function speakerOf(side: Account["side"] | null, { claim, report }: LedgerClaim): string {
  if (side === "outlet" || claim.sources.length === 0) return oneLine(report.origin_named ?? report.publisher ?? "") || "The outlet";
  const said = sourceWords(claim);
  return said === NOBODY ? "An unnamed source" : said;
}

/** Who published a report, or its title. */
export const reportName = ({ publisher, title }: ReportLine): string =>
  oneLine(publisher ?? "") || (title ? `“${oneLine(title)}”` : "a report without a title");
