import * as Plot from "@observablehq/plot";
import { useEffect } from "react";

import { useWidth } from "./use-width";

export type Drawn = (SVGSVGElement | HTMLElement) & Plot.Plot;

interface Props {
  /** What the chart shows, for those who cannot see it. A table with the same numbers should stand near. */
  label: string;
  /** Marks and scales; the width is that of the chart's place. Memoize it: a new object draws anew. */
  options: Plot.PlotOptions;
  /** Called with the drawn chart, to add what listens to it (memoize it too); what it returns is called before the next one. */
  drawn?: (svg: SVGSVGElement, width: number, plot: Drawn) => (() => void) | undefined;
}

/** A chart by Observable Plot, as wide as its place. Colours are tokens: `fill: "var(--bar)"`. */
export function Chart({ label, options, drawn }: Props) {
  const { ref, width } = useWidth<HTMLDivElement>();
  useEffect(() => {
    if (!ref.current || width === 0) return;
    const plot = Plot.plot({ className: "plot", style: { fontFamily: "inherit", fontSize: "12px" }, ...options, width });
    // Plot's rules stand in styles/charts.css: the content security policy refuses a <style> in the page
    for (const style of plot.querySelectorAll("style")) style.remove();
    const svg = plot instanceof SVGSVGElement ? plot : plot.querySelector("svg");
    // the chart is one picture with one name: groups within it may not be named
    for (const group of plot.querySelectorAll("g[aria-label], rect[aria-label]")) group.removeAttribute("aria-label");
    svg?.setAttribute("role", "img");
    svg?.setAttribute("aria-label", label);
    ref.current.replaceChildren(plot);
    const done = svg ? drawn?.(svg, width, plot) : undefined;
    return () => {
      done?.();
      plot.remove();
    };
  }, [ref, width, options, label, drawn]);
  return <div className="plot-figure" ref={ref} />;
}
