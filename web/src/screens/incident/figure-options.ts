import * as Plot from "@observablehq/plot";

import type { Figure, SideKind } from "@/api/types";
import { bounds } from "@/parts/numbers";
import { days } from "@/parts/days";
import { SIDES } from "@/parts/words";

import type { FigureRow } from "./figure-rows";

const ROW = 40; // pixels of a row: a line of words and the figure under it
const WORDS_UP = 12; // pixels from the figure up to its words
const ROOM = 1.12; // of the axis, for what is open above and for numbers beside their mark

/** A flat bar, which Plot has no name for. */
const BAR: Exclude<Plot.DotOptions["symbol"], string> = {
  draw: (context: CanvasPath, size: number) => {
    const width = Math.sqrt(size) * 1.5;
    context.rect(-width / 2, -width / 6, width, width / 3);
  },
};
/** The shapes of `parts/side-mark`, as Plot calls them; that of others is hollow. */
const SYMBOLS: Readonly<Record<SideKind, Plot.DotOptions["symbol"]>> = {
  state: "square",
  opposing: "diamond",
  third: "triangle",
  monitor: "circle",
  outlet: BAR,
  other: "circle",
};

/** Every origin's figure on one axis, with what the rule made of them behind. */
export function figureOptions(figure: Figure, rows: readonly FigureRow[]): Plot.PlotOptions {
  const most = Math.max(figure.high ?? 0, ...rows.map(({ high }) => high));
  const end = most * ROOM || 1;
  const low = figure.low ?? figure.best ?? 0;
  const high = figure.high ?? figure.best ?? 0;
  const claims = rows.map(({ claim }) => claim);
  const colour = ({ side }: FigureRow) => `var(--side-${side})`;
  return {
    height: rows.length * ROW + 52,
    marginLeft: 8,
    marginRight: 16,
    marginTop: 22,
    marginBottom: 30,
    x: { domain: [0, end], label: null, ticks: 5, grid: true, tickFormat: (value: number) => value.toLocaleString("en") },
    y: { type: "band", domain: claims, axis: null, padding: 0 },
    marks: [
      Plot.rect([null], { x1: low, x2: high, fill: "var(--sunken)", stroke: "var(--edge)" }),
      ...(figure.best === null ? [] : [Plot.ruleX([figure.best], { stroke: "var(--ink)", strokeWidth: 1.5 })]),
      Plot.text([figure], {
        x: () => figure.best ?? low,
        text: () => bounds(figure).chosen,
        frameAnchor: "top",
        dy: -12,
        fontWeight: 640,
        fill: "var(--ink)",
      }),
      Plot.text(rows, { y: "claim", text: label, frameAnchor: "left", textAnchor: "start", dx: 2, dy: -WORDS_UP + 2, fill: "var(--ink)" }),
      Plot.link(rows, { x1: "low", x2: "high", y1: "claim", y2: "claim", stroke: colour, strokeWidth: 4, strokeLinecap: "round", dy: 8 }),
      Plot.link(
        rows.filter(({ open }) => open),
        { x1: "high", x2: end, y1: "claim", y2: "claim", stroke: colour, strokeWidth: 2, strokeDasharray: "2,4", dy: 8 },
      ),
      ...SIDES.map((side) =>
        Plot.dot(
          rows.filter((row) => row.side === side),
          {
            ...{ x: "best", y: "claim", r: 5, dy: 8, symbol: SYMBOLS[side], strokeWidth: 2, className: "figure-mark" },
            ...{ stroke: `var(--side-${side})`, fill: side === "other" ? "var(--surface)" : `var(--side-${side})` },
          },
        ),
      ),
    ],
  };
}

const LONGEST = 46; // letters of a row's words before the end is left out

function label({ who, where, words }: FigureRow): string {
  const told = `${words.replace(/\s+/g, " ")} · ${who}${where ? ` (${where})` : ""}`;
  return told.length > LONGEST ? `${told.slice(0, LONGEST - 1)}…` : told;
}

/** Over what time a figure counts, where that is not the one event. */
export function scopeTime(scope: string): string | null {
  if (scope === "event") return null;
  const [first, last] = scope.replace("since ", "").split(" to ");
  return scope.startsWith("since ") ? `since ${days(first ?? null, null)}` : days(first ?? null, last ?? null);
}
