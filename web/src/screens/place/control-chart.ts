import * as Plot from "@observablehq/plot";

import type { ControlEntry } from "@/api/types";

import { holders, points, spans } from "./control-spans";

const ROW = 34; // pixels
const SYMBOLS = { taken: "triangle", held: "circle", left: "times" } as const;
const NAME = 190; // pixels for a holder's name at most

/** A row a holder: bars for how long it is said to hold the place, a sign for every claim; what is contested is ringed. */
export function controlOptions(entries: readonly ControlEntry[], narrow: boolean): Plot.PlotOptions {
  const rows = holders(entries);
  const all = points(entries);
  const x = (one: { on: Date }) => one.on;
  const symbol = (one: { event: keyof typeof SYMBOLS }) => SYMBOLS[one.event];
  const bars = spans(entries);
  return {
    height: rows.length * ROW + 44,
    marginLeft: narrow ? 8 : NAME,
    marginRight: 16,
    x: { type: "utc", label: null, grid: true, nice: true },
    y: { domain: rows, label: null, ...(narrow ? { axis: null } : { tickSize: 0, tickFormat: (name: string) => (name.length > 28 ? `${name.slice(0, 27)}…` : name) }) },
    symbol: { type: "identity" },
    marks: [
      Plot.barX(bars, { x1: "from", x2: "to", y: "holder", fill: "var(--bar)", fillOpacity: 0.45, inset: 10 }),
      Plot.ruleX(bars.filter((bar) => bar.open), { x: "to", y: "holder", stroke: "var(--bar)", strokeDasharray: "2 3", inset: 8 }),
      ...(narrow ? [Plot.text(rows, { y: (name: string) => name, text: (name: string) => name, frameAnchor: "left", dy: -12, fill: "var(--ink-2)" })] : []),
      Plot.dot(all.filter((one) => one.contested), { x, y: "holder", r: 9, stroke: "var(--contested)", strokeWidth: 1.5 }),
      Plot.dot(all.filter((one) => !one.denied), { x, y: "holder", symbol, r: 5, fill: "var(--ink)", stroke: "var(--ink)", strokeWidth: 1.5 }),
      Plot.dot(all.filter((one) => one.denied), { x, y: "holder", symbol, r: 5, stroke: "var(--ink)", fill: "var(--surface)", strokeWidth: 1.5 }),
      Plot.tip(all, Plot.pointer({ x, y: "holder", title: "told", fill: "var(--surface)", stroke: "var(--edge-strong)", lineWidth: 24 })),
    ],
  };
}
