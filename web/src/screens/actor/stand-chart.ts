import * as Plot from "@observablehq/plot";

import type { ActorView } from "@/api/types";
import { day } from "@/parts/days";
import { capitalized } from "@/parts/words";

const ROW = 34; // pixels

/** Wars as rows, a bar from when to when; one that lasts goes on to the edge. Nothing where no time is known. */
export function standOptions(stands: readonly ActorView["stands"][number][], today = new Date()): Plot.PlotOptions | null {
  const dated = stands.flatMap(({ conflict_name, side_name, first, last }) =>
    first
      ? [{ war: capitalized(conflict_name), side: side_name, from: day(first), to: last ? day(last) : today, open: last === null }]
      : [],
  );
  if (dated.length < 2) return null; // one bar says no more than the table
  const times = dated.flatMap(({ from, to }) => [from.getTime(), to.getTime()]);
  const middle = new Date((Math.min(...times) + Math.max(...times)) / 2); // names that begin behind it would leave the chart
  const words = { y: "war", text: ({ war, side }: (typeof dated)[number]) => `${war}: ${side}`, dy: -8, fill: "var(--ink-2)" };
  return {
    height: new Set(dated.map(({ war }) => war)).size * ROW + 30,
    marginLeft: 8,
    marginRight: 16,
    x: { type: "utc", label: null, grid: true },
    y: { axis: null, domain: [...new Set(dated.map(({ war }) => war))] },
    marks: [
      Plot.barX(dated, { x1: "from", x2: "to", y: "war", fill: "var(--bar)", fillOpacity: 0.55, insetTop: 18, insetBottom: 4 }),
      Plot.ruleX(dated.filter(({ open }) => open), { x: "to", y: "war", stroke: "var(--ink-2)", strokeDasharray: "2 3", insetTop: 16, insetBottom: 2 }),
      Plot.text(dated.filter(({ from }) => from < middle), { ...words, x: "from", textAnchor: "start" }),
      Plot.text(dated.filter(({ from }) => from >= middle), { ...words, x: "to", textAnchor: "end" }),
    ],
  };
}
