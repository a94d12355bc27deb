import type { Kind } from "@/api/types";

/** The kinds of the claim model by their groups (docs/claim-model.md), in its order. */
export const KIND_GROUPS: Readonly<Record<string, readonly Kind[]>> = {
  Violence: [
    "armed_clash",
    "attack",
    "attack_repelled",
    "air_strike",
    "shelling",
    "bombing",
    "chemical_weapon",
    "violence_against_civilians",
    "abduction",
    "arrest",
  ],
  Outcome: ["killed", "wounded", "destruction"],
  Territory: ["territory_gain", "territory_held", "siege"],
  Movement: ["deployment", "withdrawal", "displacement"],
  Settlement: ["surrender", "release", "ceasefire", "ceasefire_violation", "negotiation"],
  Support: ["aid", "military_support"],
  Politics: ["sanction", "protest", "accusation", "other"],
};

/** A word of the model as people read it: `air_strike` is "air strike". */
export const kindWords = (kind: string): string => kind.replaceAll("_", " ");

/** What was done before its outcomes, at most three: "air strike, killed". */
export function kindsTold(kinds: readonly Kind[], most = 3): string {
  const outcome = (kind: Kind) => (KIND_GROUPS["Outcome"]?.includes(kind) ? 1 : 0);
  return kinds
    .slice(0, most + 1)
    .sort((a, b) => outcome(a) - outcome(b))
    .slice(0, most)
    .map(kindWords)
    .join(", ");
}
