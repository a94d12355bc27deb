import type { Account, SeenIncident } from "@/api/review";
import type { LedgerClaim } from "@/api/types";

export interface Shown {
  account: Account | null;
  claims: readonly LedgerClaim[];
}

/** The claims of an incident as they are shown: a side after the other, then those that are nobody's account. */
export function accountsShown({ accounts, claims }: SeenIncident): Shown[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const shown: Shown[] = accounts.map((account) => ({
    account,
    claims: account.claims.flatMap((id) => byId.get(id) ?? []),
  }));
  for (const { claims: told } of shown) for (const { id } of told) byId.delete(id);
  if (byId.size) shown.push({ account: null, claims: [...byId.values()] });
  return shown.filter((one) => one.claims.length);
}

/** The ids of claims in the order in which they are shown. */
export const claimsShown = (incident: SeenIncident): string[] =>
  accountsShown(incident).flatMap(({ claims }) => claims.map(({ id }) => id));

/** The one that many steps on, staying at the ends; the first where nothing is chosen. */
export function stepped<T>(all: readonly T[], now: T | undefined, steps: number): T | undefined {
  const at = now === undefined ? -1 : all.indexOf(now);
  if (at < 0) return all[0];
  return all[Math.min(Math.max(at + steps, 0), all.length - 1)];
}
