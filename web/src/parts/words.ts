import type { SideKind, StatusKind } from "@/api/types";

export const SIDES: readonly SideKind[] = ["state", "opposing", "third", "monitor", "outlet", "other"];
export const SIDE_WORDS: Readonly<Record<SideKind, string>> = {
  state: "The state and its allies",
  opposing: "Those who fight the state",
  third: "Other states",
  monitor: "Monitors and agencies",
  outlet: "Outlets, in their own voice",
  other: "Others, and who is not known",
};

export const STATUSES: readonly StatusKind[] = ["contested", "corroborated", "uncontested", "weak"];
export const STATUS_MEANING: Readonly<Record<StatusKind, string>> = {
  contested: "Asserted and denied, or figures that cannot both be true",
  corroborated: "Two independent origins or more agree",
  uncontested: "One independent origin",
  weak: "Only sources without a name",
};

/** Goes under anything that shows a status. */
export const REPORTING = "This measures how it is reported. It says nothing on what is true.";

export const MODALITY_WORDS: Readonly<Record<string, string>> = {
  happened: "happened",
  ongoing: "is going on",
  planned: "is planned",
  called_for: "is called for",
  possible: "is possible",
};
export const STANCE_WORDS: Readonly<Record<string, string>> = {
  states: "says",
  confirms: "confirms",
  denies: "denies",
  doubts: "doubts",
};
/** UCDP's where_prec: how exactly a place is known. */
export const WHERE_PRECISION: Readonly<Record<number, string>> = {
  1: "exact place",
  2: "near the place",
  3: "district",
  4: "province",
  5: "a line or an area",
  6: "country",
  7: "sea or air",
};

export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString("en")} ${count === 1 ? one : many}`;

export const capitalized = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);

/** Names with commas, the rest counted: "army, rebels and 3 more". */
export function some(names: readonly string[], most = 3): string {
  const rest = names.length - most;
  return rest > 0 ? `${names.slice(0, most).join(", ")} and ${rest} more` : names.join(", ");
}
