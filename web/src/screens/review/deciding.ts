import type { Action, NewDecision, SeenIncident } from "@/api/review";

/** What a person looks at when deciding: incidents as they were shown, or one claim with its version. */
export interface Seen {
  incidents: readonly SeenIncident[];
  claim: { id: string; version: string } | null;
}

/** What is wanted, without the versions that it rests on: those are put to it when it is sent. */
export interface Wish {
  action: Action;
  about: readonly string[];
}

const versionOf = (seen: Seen, id: string): string => {
  if (seen.claim?.id === id) return seen.claim.version;
  for (const { id: incident, version, claim_versions } of seen.incidents) {
    if (incident === id) return version;
    const own = claim_versions[id];
    if (own) return own;
  }
  throw new Error(`${id} is not shown`);
};

/** Which of the things that a wish names must be as they were seen: `run/deciding.subjects` of the server. */
export function subjects({ action, about }: Wish): readonly string[] {
  if (action === "undo") return [];
  return action === "merge" ? about : about.slice(0, 1);
}

/** A decision with the versions of what was seen. Throws where it names what was not shown. */
export const decision = (wish: Wish, seen: Seen, note: string): NewDecision => ({
  action: wish.action,
  about: [...wish.about],
  note: note.trim(),
  expect: subjects(wish).map((id) => versionOf(seen, id)),
});

/** The parts of an incident that would leave it: `null` and why where nothing can be split. */
export function splitting(incident: SeenIncident, chosen: readonly string[]): Wish | string {
  const leaving = incident.claims.map(({ id }) => id).filter((id) => chosen.includes(id));
  if (!leaving.length) return "Choose the claims that tell of another happening first.";
  if (leaving.length === incident.claims.length) return "These are all claims of the incident: nothing would stay.";
  return { action: "split", about: [incident.id, ...leaving] };
}

const PAST: Readonly<Record<Action, string>> = {
  merge: "Merged",
  split: "Split",
  accept: "Accepted",
  reject: "Rejected",
  correct: "Corrected",
  undo: "Taken back",
};

/** What was decided, as a word: "Accepted". */
export const done = (action: Action): string => PAST[action];
