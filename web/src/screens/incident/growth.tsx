import * as Plot from "@observablehq/plot";
import { useMemo } from "react";
import { Link } from "wouter";

import type { Growth, LedgerClaim } from "@/api/types";
import { Chart } from "@/parts/chart";
import { Dates } from "@/parts/dates";
import { days, isoDay } from "@/parts/days";
import { written } from "@/parts/numbers";
import { Section } from "@/parts/section";
import { reportOf, reportPath } from "@/state/links";

import { bySource, type GrowthChart, growthCharts, type GrowthStep, hasDays } from "./growth-rows";

/** How figures went on at each source. */
export function GrowthOfFigures({ growth, claims }: { growth: readonly Growth[]; claims: ReadonlyMap<string, LedgerClaim> }) {
  const charts = useMemo(() => growthCharts(growth, claims), [growth, claims]);
  if (charts.length === 0) return null;
  return (
    <Section title="How figures went on">
      <div className="figures">
        {charts.map((chart) => (
          <GrowthView key={chart.what} chart={chart} />
        ))}
      </div>
    </Section>
  );
}

function GrowthView({ chart }: { chart: GrowthChart }) {
  const options = useMemo(() => growthOptions(chart), [chart]);
  return (
    <figure className="figure-view">
      <figcaption>
        <h3>{chart.what}</h3>
      </figcaption>
      {hasDays(chart) && <Chart label={`${chart.what} over days of publication; the list below has the same`} options={options} />}
      <ul className="growth">
        {bySource(chart).map(([source, steps]) => (
          <li key={source}>
            <b>{source}</b>
            <ol>
              {steps.map((step) => (
                <StepView key={step.claim} step={step} />
              ))}
            </ol>
          </li>
        ))}
      </ul>
    </figure>
  );
}

const StepView = ({ step: { claim, value, day, revises } }: { step: GrowthStep }) => (
  <li>
    <Link href={reportPath(reportOf(claim), claim)}>{written(value)}</Link>{" "}
    <span className="small muted">
      {day && <Dates start={isoDay(day)} end={isoDay(day)} short />}
      {revises && " in place of an earlier one"}
    </span>
  </li>
);

function growthOptions(chart: GrowthChart): Plot.PlotOptions {
  const steps = chart.steps.filter(({ day }) => day !== null);
  const last = bySource({ ...chart, steps }).flatMap(([, of]) => of.at(-1) ?? []);
  return {
    height: 200,
    marginLeft: 44,
    marginRight: 120,
    marginTop: 14,
    x: { type: "utc", label: null, ticks: 4, tickFormat: (at: Date) => days(isoDay(at), null, true).slice(0, -5), interval: "day" },
    y: { zero: true, label: null, grid: true, ticks: 4 },
    marks: [
      Plot.line(steps, { x: "day", y: "value", z: "source", curve: "step-after", stroke: "var(--ink-2)", strokeWidth: 1.5 }),
      Plot.dot(steps, { x: "day", y: "value", fill: "var(--ink)", r: 3.5 }),
      Plot.text(last, {
        x: "day",
        y: "value",
        text: ({ source }: GrowthStep) => source,
        textAnchor: "start",
        dx: 8,
        lineWidth: 9,
        textOverflow: "ellipsis",
        fill: "var(--ink)",
      }),
    ],
  };
}
