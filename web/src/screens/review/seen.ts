import type { Present, ReviewItem, SeenIncident } from "@/api/review";
import type { LedgerClaim } from "@/api/types";
import { incidentPath, reportOf, reportPath } from "@/state/links";

import type { Seen } from "./deciding";

/** What is shown of an item, with the versions that a decision on it rests on. */
export function seenOf(item: ReviewItem, incidents: readonly SeenIncident[], versions: ReadonlyMap<string, Present>): Seen {
  const id = item.claim?.id;
  const version = id ? (versions.get(id)?.version ?? item.expect[id]) : undefined;
  return { incidents, claim: id && version ? { id, version } : null };
}

/** The claim that is decided on: the item's own, or the one of its incidents that is looked at. */
export function claimOf(item: ReviewItem, incidents: readonly SeenIncident[], looked_at: string | undefined): LedgerClaim | undefined {
  if (item.claim) return item.claim;
  for (const { claims } of incidents) {
    const found = claims.find(({ id }) => id === looked_at);
    if (found) return found;
  }
  return undefined;
}

/** Where what is decided on can be read: the incident with that claim, or the claim in its report. */
export function pathOf(incidents: readonly SeenIncident[], claim: string | undefined): string | null {
  const incident = incidents.find(({ claims }) => claims.some(({ id }) => id === claim)) ?? incidents[0];
  if (incident) return incidentPath(incident.id);
  return claim ? reportPath(reportOf(claim), claim) : null;
}
