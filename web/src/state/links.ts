/** Addresses of screens: every link to one is made here. */
const to = (screen: string, id: string): string => `/${screen}/${encodeURIComponent(id)}`;

export const incidentPath = (id: string): string => to("incident", id);
/** The review desk on that incident. */
export const reviewPath = (incident: string): string => `/review?incident=${encodeURIComponent(incident)}`;
/** A report, at one of its claims where that is given: its own id, without the report's before it. */
export const reportPath = (id: string, claim?: string): string =>
  claim ? `${to("report", id)}#${encodeURIComponent(ownId(claim))}` : to("report", id);
export const placePath = (idOrName: string): string => to("place", idOrName);
export const actorPath = (id: string): string => to("actor", id);
export const sourcePath = (name: string): string => to("source", name);

/** A claim of the ledger is called `<report>:<claim>`. */
export const reportOf = (claim: string): string => claim.slice(0, Math.max(0, claim.indexOf(":")));
export const ownId = (claim: string): string => claim.slice(claim.indexOf(":") + 1);
