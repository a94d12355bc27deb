import { brushX, type D3BrushEvent } from "d3-brush";
import { select } from "d3-selection";

import type { Drawn } from "@/parts/chart";
import { day, isoDay, later } from "@/parts/days";

import { MARGIN } from "./chart";

export interface Days {
  since: string | undefined;
  until: string | undefined;
}

interface Size {
  width: number;
  height: number;
}

/** Lets days be chosen on a timeline by dragging; `chosen` are those that are now. A click beside them takes them away. */
export function addBrush(svg: SVGSVGElement, plot: Drawn, size: Size, now: Days, chosen: (days: Days) => void): void {
  const x = plot.scale("x");
  const invert = x?.invert?.bind(x);
  if (!x || !invert) return;
  const place = (at: Date): number => Number(x.apply(at));
  const brush = brushX<unknown>()
    .extent([
      [MARGIN.left, MARGIN.top],
      [size.width - MARGIN.right, size.height - MARGIN.bottom],
    ])
    .on("end", (event: D3BrushEvent<unknown>) => {
      if (event.sourceEvent) chosen(daysOf(event.selection, invert));
    });
  const layer = select(svg).append("g").attr("class", "brush").attr("aria-hidden", "true").call(brush);
  if (now.since || now.until) {
    const from = now.since ? place(day(now.since)) : MARGIN.left;
    const to = now.until ? place(later(day(now.until), 1)) : size.width - MARGIN.right;
    if (to > from) layer.call(brush.move, [from, to]);
  }
}

const HALF_A_DAY = 0.5;

/** Whole days that begin and end nearest to the edges of what was drawn. */
function daysOf(selection: D3BrushEvent<unknown>["selection"], invert: (x: number) => Date): Days {
  const [from, to] = (selection ?? []) as number[];
  if (from === undefined || to === undefined) return { since: undefined, until: undefined };
  const first = later(new Date(invert(from)), HALF_A_DAY);
  const last = later(new Date(invert(to)), HALF_A_DAY - 1);
  const since = isoDay(first);
  return { since, until: isoDay(last < first ? first : last) };
}
