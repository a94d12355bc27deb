import * as Plot from "@observablehq/plot";
import { useMemo } from "react";

import type { SourceRecord } from "@/api/types";
import { Chart } from "@/parts/chart";
import { kindWords } from "@/parts/kinds";
import { plural } from "@/parts/words";

import { COUNTS, PLACE_WORDS, positions } from "./record";

interface Counted {
  name: string;
  count: number;
}
const ROW = 24; // pixels
const MOST_KINDS = 10;
const LABEL = 130; // pixels for the names of rows

/** Counts as bars with their numbers written beside them: one hue, for none of them is good or bad. */
function bars(rows: readonly Counted[], most: number): Plot.PlotOptions {
  return {
    height: rows.length * ROW + 8,
    marginLeft: LABEL,
    marginRight: 40,
    marginTop: 4,
    marginBottom: 4,
    x: { axis: null, domain: [0, Math.max(most, 1)] },
    y: { label: null, domain: rows.map(({ name }) => name), tickSize: 0 },
    marks: [
      Plot.barX(rows, { x: "count", y: "name", fill: "var(--bar)", insetTop: 3, insetBottom: 3 }),
      Plot.text(rows, { x: "count", y: "name", text: ({ count }: Counted) => count.toLocaleString("en"), dx: 6, textAnchor: "start", fill: "var(--ink)" }),
    ],
  };
}

const told = (rows: readonly Counted[]): string => rows.map(({ name, count }) => `${name}: ${count}`).join("; ");

function Bars({ rows, most, what }: { rows: readonly Counted[]; most?: number; what: string }) {
  const options = useMemo(() => bars(rows, most ?? Math.max(...rows.map(({ count }) => count))), [rows, most]);
  return <Chart label={`${what}: ${told(rows)}`} options={options} />;
}

export function Standing({ record }: { record: SourceRecord }) {
  const rows = useMemo(() => COUNTS.map(([key, name]) => ({ name, count: record[key] })), [record]);
  return (
    <>
      <Bars rows={rows} most={record.claims} what={`Of ${plural(record.claims, "claim")}`} />
      <p className="small muted">Of {plural(record.claims, "claim")}; one may count in several rows or in none.</p>
    </>
  );
}

export function FiguresOfSource({ record }: { record: SourceRecord }) {
  const rows = useMemo(() => positions(record).map(({ place, count }) => ({ name: PLACE_WORDS[place], count })), [record]);
  if (!rows.length) return <p className="muted">It gives no figure that others give too.</p>;
  return (
    <>
      <Bars rows={rows} what="Figures" />
      <p className="small muted">Compared with those of other independent origins on the same outcome, victims and time.</p>
    </>
  );
}

export function Kinds({ record }: { record: SourceRecord }) {
  const all = useMemo(
    () =>
      Object.entries(record.kinds)
        .map(([kind, count]) => ({ name: kindWords(kind), count }))
        .sort((a, b) => b.count - a.count || a.name.localeCompare(b.name)),
    [record],
  );
  const rows = useMemo(() => all.slice(0, MOST_KINDS), [all]);
  return (
    <>
      <Bars rows={rows} what="Kinds of claims" />
      {all.length > rows.length && <p className="small muted">and {plural(all.length - rows.length, "kind")} more</p>}
    </>
  );
}

export function Wording({ record }: { record: SourceRecord }) {
  const words = Object.entries(record.wording).sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
  if (!words.length) return <p className="muted">None in the claims that it makes.</p>;
  return (
    <ul className="record-words">
      {words.map(([word, count]) => (
        <li key={word}>
          “{word}” <span className="muted number">{count}</span>
        </li>
      ))}
    </ul>
  );
}
