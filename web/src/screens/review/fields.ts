import type { Claim } from "@/api/types";
import { KIND_GROUPS } from "@/parts/kinds";
import { bounds } from "@/parts/numbers";

/** The fields that a person can correct (`review/corrections.py`); `figure.2` is the second figure. */
export interface FieldChoice {
  name: string;
  label: string;
  /** What was read there. */
  read: string;
  /** The values that there are, where there are only some. */
  values?: readonly string[];
  hint?: string;
}

const MODALITIES = ["happened", "ongoing", "planned", "called_for", "possible"];
const POLARITIES = ["positive", "negative"];
export const NONE = "none";

/** Every field of a claim with what was read: figures and places one by one. */
export function fieldsOf(claim: Claim): FieldChoice[] {
  return [
    { name: "kind", label: "Kind", read: claim.kind, values: Object.values(KIND_GROUPS).flat() },
    { name: "modality", label: "Modality", read: claim.modality, values: MODALITIES },
    { name: "polarity", label: "Polarity", read: claim.polarity, values: POLARITIES },
    ...numbered("figure", "Figure", claim.quantities.map((q) => `${q.text} → ${figureRead(q)}`), FIGURE_HINT),
    ...numbered("place", "Place", claim.places.map((p) => (p.place ? `${p.text} (${p.place})` : p.text)), PLACE_HINT),
    { name: "date", label: "Date", read: dateRead(claim), hint: DATE_HINT },
  ];
}

const FIGURE_HINT = "65, about 65, at least 65, up to 65, 60 to 70, or none";
const PLACE_HINT = "a name, with an id where several share it, or none";
const DATE_HINT = "2016-12-14, 2016-12-14..2016-12-16, or none";

function numbered(name: string, label: string, read: readonly string[], hint: string): FieldChoice[] {
  if (!read.length) return [{ name, label, read: NONE, hint }];
  return read.map((words, at) => ({
    name: at ? `${name}.${at + 1}` : name,
    label: read.length > 1 ? `${label} ${at + 1}` : label,
    read: words,
    hint,
  }));
}

function figureRead(figure: Claim["quantities"][number]): string {
  const { chosen, range } = bounds(figure);
  return range ? `${chosen} (${range})` : chosen;
}

function dateRead({ date }: Claim): string {
  if (!date) return NONE;
  const days = [...new Set([date.start, date.end].filter(Boolean))].join("..");
  return days || date.text;
}

/** The field that most likely needs correcting: in the queue of unresolved names the first place that is not located. */
export function firstField(claim: Claim, unresolved: boolean): string {
  const at = claim.places.findIndex(({ place }) => place === null);
  if (!unresolved || at < 0) return claim.quantities.length ? "figure" : "kind";
  return at ? `place.${at + 1}` : "place";
}
