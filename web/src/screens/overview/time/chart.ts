import * as Plot from "@observablehq/plot";

import type { Timeline } from "@/api/types";
import { day, days, later } from "@/parts/days";

export const HEIGHT = 122; // pixels
export const MARGIN = { left: 44, right: 16, top: 10, bottom: 34 };
const TICKS = 3; // of numbers
const FEW = 15 * 24 * 3600 * 1000; // milliseconds up to which a span has a tick a day and no hours: reports tell days

interface Bar {
  from: Date;
  to: Date;
  low: number;
  high: number;
  told: string;
}

/** How many incidents begin when: contested ones hatched at the foot of each bar. */
export function timelineOptions({ bins }: Timeline, span: readonly [Date, Date]): Plot.PlotOptions {
  const bars = bins.map(({ start, end, count, contested }) => ({
    from: day(start),
    to: later(day(end), 1),
    contested,
    count,
    told: `${days(start, end)}\n${count.toLocaleString("en")}, ${contested.toLocaleString("en")} contested`,
  }));
  const hatched: Bar[] = bars.map((bar) => ({ ...bar, low: 0, high: bar.contested }));
  const plain: Bar[] = bars.map((bar) => ({ ...bar, low: bar.contested, high: bar.count }));
  const most = Math.max(...bars.map(({ count }) => count));
  const rect = { x1: "from", x2: "to", y1: "low", y2: "high", insetLeft: 0.25, insetRight: 0.25 };
  return {
    height: HEIGHT,
    marginLeft: MARGIN.left,
    marginRight: MARGIN.right,
    marginTop: MARGIN.top,
    marginBottom: MARGIN.bottom,
    x: { type: "utc", domain: span, label: null, ...(+span[1] - +span[0] <= FEW && { ticks: "day" }) },
    y: { grid: true, ticks: Math.min(TICKS, most), tickFormat: "~s", label: null },
    marks: [
      Plot.rectY(plain, { ...rect, fill: "var(--bar)" }),
      Plot.rectY(hatched, { ...rect, fill: "url(#contested-hatch)" }),
      Plot.ruleY([0], { stroke: "var(--edge-strong)" }),
      Plot.tip(bars, Plot.pointerX({ x1: "from", x2: "to", y: "count", title: "told", fill: "var(--surface)", stroke: "var(--edge-strong)" })),
    ],
  };
}

/** From the first day that is shown to the day after the last one, `null` where nothing is dated. */
export function spanOf({ bins }: Timeline, since?: string, until?: string): [Date, Date] | null {
  const first = bins[0];
  const last = bins.at(-1);
  if (!first || !last) return null;
  const begin = since && since < first.start ? since : first.start;
  const end = until && until > last.end ? until : last.end;
  return [day(begin), later(day(end), 1)];
}
