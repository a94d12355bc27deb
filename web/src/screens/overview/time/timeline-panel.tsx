import { useCallback, useMemo, useState } from "react";

import type { Timeline } from "@/api/types";
import { useRead } from "@/api/use-read";
import { Chart, type Drawn } from "@/parts/chart";
import { Failure } from "@/parts/failure";
import { plural } from "@/parts/words";
import { type Change, type Filters, without } from "@/state/filters";

import { addBrush } from "./brush";
import { HEIGHT, spanOf, timelineOptions } from "./chart";
import { DayFields } from "./day-fields";
import { TimelineTable } from "./timeline-table";

interface Props {
  filters: Filters;
  change: (change: Change) => void;
}

/** When incidents begin. Days are chosen by dragging, or typed; what has no date is counted beside. */
export function TimelinePanel({ filters, change }: Props) {
  const [close, setClose] = useState(false);
  const { since, until } = filters;
  const chosen = Boolean(since ?? until);
  const asked = chosen && !close ? without(filters, "since", "until") : filters;
  const query = useRead("/api/overview/timeline", { query: asked }, { keep: true });
  const found = query.data;

  const options = useMemo(() => {
    const span = found && spanOf(found, since, until);
    return found && span ? timelineOptions(found, span) : null;
  }, [found, since, until]);
  const drawn = useCallback(
    (svg: SVGSVGElement, width: number, plot: Drawn) => {
      addBrush(svg, plot, { width, height: HEIGHT }, { since, until }, change);
      return undefined;
    },
    [since, until, change],
  );
  return (
    <section className="time-panel" aria-label="Timeline">
      <Hatch />
      {query.isError && <Failure error={query.error} retry={() => void query.refetch()} />}
      {options ? (
        <Chart label={labelOf(found)} options={options} drawn={drawn} />
      ) : (
        found && <p className="time-empty muted">Nothing that fits has a date.</p>
      )}
      <div className="time-foot">
        <DayFields since={since} until={until} change={change} />
        {chosen && (
          <button type="button" className="quiet small" aria-pressed={close} onClick={() => setClose(!close)}>
            {close ? "Show all days" : "Show these days alone"}
          </button>
        )}
        {found && (
          <span className="small muted" data-testid="undated">
            {found.undated ? `${plural(found.undated, "incident")} undated` : "none undated"}
          </span>
        )}
        {found && <TimelineTable found={found} />}
      </div>
    </section>
  );
}

const labelOf = (found: Timeline | undefined): string =>
  `Incidents by the ${found?.unit ?? "day"} on which they begin; the same numbers are in the table below`;

/** The pattern of what is contested: it is told from the rest without its colour. */
const Hatch = () => (
  <svg width="0" height="0" className="hatch" aria-hidden="true">
    <defs>
      <pattern id="contested-hatch" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="4" height="4" fill="var(--contested-soft)" />
        <rect width="2" height="4" fill="var(--contested)" />
      </pattern>
    </defs>
  </svg>
);
