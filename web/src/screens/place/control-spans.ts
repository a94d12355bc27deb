import type { ControlEntry } from "@/api/types";
import { day, later } from "@/parts/days";

/** A time over which somebody is said to hold a place. */
export interface Span {
  holder: string;
  from: Date;
  to: Date;
  /** Nobody says when it ended: drawn to the last day that is told of. */
  open: boolean;
}
export interface Point {
  holder: string;
  on: Date;
  until: Date;
  event: ControlEntry["event"];
  denied: boolean;
  contested: boolean;
  told: string;
}

/** Claims with a day as points, in the row of their holder. */
export const points = (entries: readonly ControlEntry[]): Point[] =>
  entries.flatMap((entry) =>
    entry.since
      ? {
          holder: entry.holder_name,
          on: day(entry.since),
          until: day(entry.until ?? entry.since),
          event: entry.event,
          denied: entry.denied,
          contested: entry.contested_by.length > 0,
          told: `${eventWords(entry)}\n${entry.speaker.name || "not named"}: “${entry.quote}”`,
        }
      : [],
  );

/** From when a holder is said to have taken or held it until it is said to have left, or another to have taken it. */
export function spans(entries: readonly ControlEntry[]): Span[] {
  const told = points(entries)
    .filter(({ denied }) => !denied)
    .sort((a, b) => a.on.getTime() - b.on.getTime());
  const last = told.at(-1);
  const holding = new Map<string, Date>();
  const found: Span[] = [];
  const end = (holder: string, to: Date, open: boolean) => {
    const from = holding.get(holder);
    if (from && to > from) found.push({ holder, from, to, open });
    holding.delete(holder);
  };
  for (const { holder, on, event } of told) {
    if (event === "left") end(holder, on, false);
    else if (!holding.has(holder)) {
      if (event === "taken") for (const other of [...holding.keys()]) end(other, on, false);
      holding.set(holder, on);
    }
  }
  if (last) for (const holder of [...holding.keys()]) end(holder, later(last.until, MARGIN), true);
  return found;
}

const MARGIN = 30; // days that an end which nobody tells of is drawn beyond the last claim

/** "taken by", "NOT left by". */
export const eventWords = ({ event, denied }: Pick<ControlEntry, "event" | "denied">): string =>
  `${denied ? "not " : ""}${event} by`;

/** Holders by the day on which they are first told of: the rows of the chart. */
export function holders(entries: readonly ControlEntry[]): string[] {
  const dated = [...entries].sort((a, b) => (a.since ?? "9").localeCompare(b.since ?? "9"));
  return [...new Set(dated.map(({ holder_name }) => holder_name))];
}
