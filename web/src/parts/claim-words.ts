import type { Claim, ClaimPlace, Party, Quantity } from "@/api/types";

import { written } from "./numbers";
import { capitalized, MODALITY_WORDS, STANCE_WORDS } from "./words";

export const OWN_VOICE = "The outlet, in its own voice";
export const NOBODY = "It is reported, nobody named";
const JOINT = " (killed and wounded together)";
const ROLES: Readonly<Record<string, string>> = { in_area: "in the area of" };

/** Words on one line, as a report may break them anywhere. */
export const oneLine = (words: string): string => words.replace(/\s+/g, " ").trim();

/** What keeps a claim from being a plain "it happened": "denies", "is planned", "not so". */
export function reservations(claim: Claim): string[] {
  const stance = claim.sources[0]?.stance ?? "states";
  const found = stance === "states" ? [] : [STANCE_WORDS[stance] ?? stance];
  if (claim.modality !== "happened") found.push(MODALITY_WORDS[claim.modality] ?? claim.modality);
  if (claim.polarity === "negative" && stance !== "denies") found.push("not so");
  return found;
}

/** A figure with its bounds and unit: "at least 900", "20 to 30 km2". */
export function figureWords({ relation, low, best, high, unit }: Quantity): string {
  const value = best ?? low ?? high;
  const told = (number: number | null) => (number === null ? "?" : written(number));
  const words: Readonly<Record<string, string>> = {
    about: `about ${told(value)}`,
    at_least: `at least ${told(low ?? value)}`,
    at_most: `up to ${told(high ?? value)}`,
    between: `${told(low)} to ${told(high)}`,
  };
  const written_ = words[relation] ?? told(value);
  return unit ? `${written_} ${unit}` : written_;
}

/** What a figure counts, and that it stands for several outcomes together where it does. */
export const countedWords = ({ of, joint }: Quantity): string => oneLine(of) + (joint ? JOINT : "");

/** A place with its role: "near Homs". */
export const placeWords = ({ role, text }: ClaimPlace): string => `${ROLES[role] ?? role} ${oneLine(text)}`;

/** Two names so far apart may have "and the" between them. */
const NEXT_TO_EACH_OTHER = " and the ".length;

type Speaker = Claim["sources"][number];

/** Whether two stand next to each other as the speakers of one word, which does not stand between them. */
function together(one: Speaker, other: Speaker): boolean {
  if (one.cue !== other.cue) return false;
  const apart = other.start - one.end;
  return apart > 0 && apart <= NEXT_TO_EACH_OTHER && apart !== one.cue.length + 2;
}

/** Who says it, the innermost first: "Military source, via SANA"; who says it together: "Police and witnesses". */
export function sourceWords(claim: Claim): string {
  const { sources } = claim;
  if (sources.length === 0) return OWN_VOICE;
  return sources
    .map((source, at) => {
      const name = capitalized(oneLine(source.text)) || NOBODY;
      if (at === 0) return name;
      const before = sources[at - 1];
      return before && together(before, source) ? ` and ${oneLine(source.text)}` : `, via ${name}`;
    })
    .join("");
}

export interface Named {
  figure: string;
  name: string;
}

/** Who and whom, each with the figure that counts it, and the figures that are left. */
export function figured(claim: Claim): { actors: Named[]; targets: Named[]; others: string[] } {
  const left = [...claim.quantities];
  const named = (party: string): Named => {
    const own = left.findIndex(({ unit, of }) => !unit && of && party.includes(oneLine(of)));
    const [quantity] = own < 0 ? [] : left.splice(own, 1);
    return quantity ? { figure: figureWords(quantity), name: party + (quantity.joint ? JOINT : "") } : { figure: "", name: party };
  };
  const targets = names(claim.targets).map(named);
  const actors = names(claim.actors).map(named);
  return { actors, targets, others: left.map((quantity) => `${figureWords(quantity)} ${countedWords(quantity)}`.trim()) };
}

const names = (parties: readonly Party[]): string[] => [...new Set(parties.map(({ text }) => oneLine(text)))];
