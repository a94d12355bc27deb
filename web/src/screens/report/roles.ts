import type { EvidenceMark, Role } from "./types";

/** What is marked in the text, by the names that readers see; who acts and who is acted upon are both parties. */
export type Look = "trigger" | "source" | "cue" | "figure" | "place" | "date" | "party" | "loaded";
export const LOOKS: readonly Look[] = ["trigger", "party", "figure", "place", "date", "source", "cue", "loaded"];

export const LOOK_WORDS: Readonly<Record<Look, string>> = {
  trigger: "what happened",
  party: "who and whom",
  figure: "how many",
  place: "where",
  date: "when",
  source: "who says so",
  cue: "how it is said",
  loaded: "loaded wording",
};

/** Told above the words of the claim that is shown. */
const LABELS: Readonly<Partial<Record<Role, string>>> = {
  trigger: "what",
  actor: "who",
  target: "whom",
  place: "where",
  date: "when",
  figure: "how many",
  source: "source",
  cue: "cue",
};

export const lookOf = (role: Role): Look | null =>
  role === "quote" ? null : role === "actor" || role === "target" ? "party" : role;

export const looksOf = (marks: readonly EvidenceMark[]): Look[] => [
  ...new Set(marks.flatMap(({ role }) => lookOf(role) ?? [])),
];

/** What a claim takes from words that begin here: "who, whom". Null where nothing of it begins. */
export function labelOf(marks: readonly EvidenceMark[], claim: string, start: number): string | null {
  const told = marks.filter((mark) => mark.claim === claim && mark.start === start).flatMap(({ role }) => LABELS[role] ?? []);
  return told.length ? [...new Set(told)].join(", ") : null;
}
