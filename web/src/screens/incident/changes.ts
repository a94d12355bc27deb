import type { Figure, IncidentView } from "@/api/types";
import { counted } from "@/parts/figure";
import { bounds } from "@/parts/numbers";
import { plural, SIDE_WORDS } from "@/parts/words";

/** What leaving something out changes, in sentences; empty where nothing but the number of claims. */
export function changes(before: IncidentView, after: IncidentView): string[] {
  return [...statusChange(before, after), ...originChange(before, after), ...silenced(before, after), ...figureChanges(before, after)];
}

const statusChange = (before: IncidentView, after: IncidentView): string[] =>
  before.status.kind === after.status.kind ? [] : [`It would be ${after.status.kind}, and not ${before.status.kind}.`];

function originChange(before: IncidentView, after: IncidentView): string[] {
  const [had, has] = [before.status.asserted_by.length, after.status.asserted_by.length];
  return had === has ? [] : [`${plural(has, "independent origin")} would say that it happened, and not ${had}.`];
}

function silenced(before: IncidentView, after: IncidentView): string[] {
  const left = new Set(after.accounts.map(({ side, name }) => side + name));
  return before.accounts
    .filter(({ side, name }) => !left.has(side + name))
    .map(({ side, name }) => `Nothing would be left of the account of: ${name || SIDE_WORDS[side]}.`);
}

function figureChanges(before: IncidentView, after: IncidentView): string[] {
  const now = new Map(after.figures.map((figure) => [scopeKey(figure), figure]));
  return before.figures.flatMap((figure) => {
    const other = now.get(scopeKey(figure));
    const [was, is] = [told(figure), other ? told(other) : "no figure"];
    return was === is ? [] : [`${scopeWords(figure)}: ${is}, and not ${was}.`];
  });
}

function told(figure: Figure): string {
  const { chosen, range } = bounds(figure);
  return range ? `${chosen} (${range})` : chosen;
}

/** What only figures that can be compared have in common. */
export const scopeKey = ({ outcome, victims, unit, scope, joint }: Figure): string => [outcome, victims, unit, scope, joint].join(" ");

/** What a figure counts, over what time: "killed, civilians (2016-12-01 to 2016-12-14)". */
export function scopeWords({ outcome, victims, unit, scope, joint }: Figure): string {
  const what = `${counted(outcome, victims)}${unit ? `, ${unit}` : ""}${joint ? ", several outcomes together" : ""}`;
  return scope === "event" ? what : `${what}, ${scope}`;
}
