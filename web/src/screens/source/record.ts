import type { SourceRecord, Speaker } from "@/api/types";
import { capitalized } from "@/parts/words";

/** Goes under every record. */
export const NO_RATE = "No number here is a rate of being right.";

/** What a source is called; reports without a publisher share one row. */
export const sourceName = ({ name, side }: Speaker): string =>
  capitalized(name) || (side === "outlet" ? "Outlets without a name" : "Sources without a name");

/** What its page is asked by: the id of a known actor, else its name. Nothing where it has no name. */
export const sourceKey = ({ entity, name }: Speaker): string | null => entity ?? (name || null);

export const COUNTS = [
  ["alone", "Nobody else tells", "in incidents that no other independent origin tells of"],
  ["corroborated", "Others tell too", "another independent origin says the same"],
  ["denied", "Others deny", "somebody says it is not so"],
  ["revised", "Revised itself", "it gave another figure or word later"],
] as const;

export const PLACES = ["lowest", "between", "highest", "same"] as const;
export const PLACE_WORDS: Readonly<Record<(typeof PLACES)[number], string>> = {
  lowest: "the lowest",
  between: "in between",
  highest: "the highest",
  same: "the same",
};

/** Where its figures lie among those of others, those that there are. */
export const positions = ({ figures }: SourceRecord): { place: (typeof PLACES)[number]; count: number }[] =>
  PLACES.flatMap((place) => (figures[place] ? [{ place, count: figures[place] }] : []));

/** Several records may be found by a part of a name: the one that was meant, or nothing. */
export const meant = (records: readonly SourceRecord[], asked: string): SourceRecord | undefined =>
  records.find(({ speaker }) => sourceKey(speaker) === asked) ?? (records.length === 1 ? records[0] : undefined);
