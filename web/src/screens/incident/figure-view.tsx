import { useMemo, useState } from "react";
import { Link } from "wouter";

import type { Figure as Chosen, IncidentView, LedgerClaim } from "@/api/types";
import { Chart } from "@/parts/chart";
import { counted, Figure } from "@/parts/figure";
import { written } from "@/parts/numbers";
import { SideMark } from "@/parts/side-mark";
import { capitalized, plural } from "@/parts/words";
import { reportOf, reportPath } from "@/state/links";

import { figureOptions, scopeTime } from "./figure-options";
import { type FigureRow, figureRows } from "./figure-rows";

interface Props {
  figure: Chosen;
  view: IncidentView;
  claims: ReadonlyMap<string, LedgerClaim>;
}

const AT_FIRST = 12; // origins that are drawn without being asked

/** One sort of figure: what the rule makes of it, every origin's on one axis, and the same as a table. */
export function FigureView({ figure, view, claims }: Props) {
  const [all, setAll] = useState(false);
  const rows = useMemo(() => figureRows(figure, view.accounts, claims), [figure, view, claims]);
  const drawn = useMemo(() => (all ? rows : rows.slice(0, AT_FIRST)), [all, rows]);
  const options = useMemo(() => figureOptions(figure, drawn), [figure, drawn]);
  const what = capitalized(counted(figure.outcome, figure.victims));
  const time = scopeTime(figure.scope);
  return (
    <figure className="figure-view">
      <figcaption>
        <h3>
          {what}
          {figure.unit && `, ${figure.unit}`}
          {time && <span className="muted"> {time}</span>}
        </h3>
        <p>
          <Figure figure={{ low: figure.low, best: figure.best, high: figure.high }} />
          {figure.joint && <span className="muted"> several outcomes together</span>}
        </p>
        <p className="small muted">{capitalized(figure.rule)}.</p>
      </figcaption>
      {rows.length > 1 && <Chart label={`${what}: ${plural(rows.length, "origin")} on one axis; the table below has the same`} options={options} />}
      {rows.length > drawn.length && (
        <button type="button" onClick={() => setAll(true)}>
          Draw all {rows.length} origins
        </button>
      )}
      {rows.length === 1 ? (
        rows.map((row) => <OnlyRow key={row.claim} row={row} />)
      ) : (
        <details>
          <summary>As a table: {plural(rows.length, "origin")}</summary>
          <RowTable rows={rows} />
        </details>
      )}
    </figure>
  );
}

const OnlyRow = ({ row }: { row: FigureRow }) => (
  <p>
    <Who row={row} />: <Words row={row} />
  </p>
);

const Who = ({ row: { side, sideName, who, where } }: { row: FigureRow }) => (
  <>
    <SideMark side={side} name={sideName} bare /> {who} {where && <span className="small muted">{where}</span>}
  </>
);

const Words = ({ row: { claim, words } }: { row: FigureRow }) => <Link href={reportPath(reportOf(claim), claim)}>{words}</Link>;

const RowTable = ({ rows }: { rows: readonly FigureRow[] }) => (
  <div className="scrolled" tabIndex={0} role="group" aria-label="Table of origins">
    <table>
      <thead>
        <tr>
          <th scope="col">Who</th>
          <th scope="col">Words</th>
          <th scope="col">Low</th>
          <th scope="col">Best</th>
          <th scope="col">High</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.claim}>
            <td>
              <Who row={row} />
            </td>
            <td>
              <Words row={row} />
            </td>
            <td className="number">{written(row.low)}</td>
            <td className="number">{written(row.best)}</td>
            <td className="number">{row.open ? "open" : written(row.high)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
