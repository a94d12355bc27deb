import type { KeyHelp } from "@/shell/key-help";

/** What can be done on the review screen: each has a key, and a button that shows it. */
export const KEYS = {
  next: ["j", "Next item"],
  previous: ["k", "Previous item"],
  nextClaim: ["l", "Next claim"],
  previousClaim: ["h", "Previous claim"],
  choose: ["x", "Choose the claim for a split"],
  accept: ["a", "Accept as it is; keep two incidents apart"],
  reject: ["r", "Reject the claim: it is read wrongly"],
  correct: ["c", "Correct a field of the claim"],
  merge: ["m", "Merge incidents"],
  split: ["s", "Split off the chosen claims"],
  note: ["n", "Note on the next decision"],
  undo: ["u", "Undo my last decision"],
  open: ["o", "Open the incident or the report"],
} as const satisfies Record<string, readonly [string, string]>;

export type Deed = keyof typeof KEYS;
export const KEY_HELP: KeyHelp = Object.values(KEYS);

const BY_KEY = new Map(Object.entries(KEYS).map(([deed, [key]]) => [key as string, deed as Deed]));
export const deedOf = (key: string): Deed | undefined => BY_KEY.get(key);
