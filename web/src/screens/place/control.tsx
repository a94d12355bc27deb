import { useMemo } from "react";
import { Link } from "wouter";

import type { ControlEntry } from "@/api/types";
import { Chart } from "@/parts/chart";
import { Dates } from "@/parts/dates";
import { Quote } from "@/parts/quote";
import { SideMark } from "@/parts/side-mark";
import { useWidth } from "@/parts/use-width";
import { plural, REPORTING } from "@/parts/words";
import { actorPath, reportPath } from "@/state/links";

import { controlOptions } from "./control-chart";
import { eventWords } from "./control-spans";

const NARROW = 600; // pixels under which names stand over their rows

/** Who is said to hold a place: a timeline, and the claims that it rests on in their words. */
export function Control({ place, entries }: { place: string; entries: readonly ControlEntry[] }) {
  const { ref, width } = useWidth<HTMLDivElement>();
  const narrow = width > 0 && width < NARROW;
  const options = useMemo(() => controlOptions(entries, narrow), [entries, narrow]);
  if (!entries.length) return <p className="muted">Nobody says who holds {place}.</p>;
  const contested = entries.filter(({ contested_by }) => contested_by.length).length;
  return (
    <div ref={ref}>
      {entries.some(({ since }) => since) && (
        <>
          <Chart label={`Who is said to hold ${place}, over time: ${plural(entries.length, "claim")}, ${contested} contested`} options={options} />
          <ul className="control-key small muted">
            <li>▲ taken</li>
            <li>● held</li>
            <li>× left</li>
            <li>hollow: denied</li>
            <li>ringed: contested</li>
            <li>bar: from there until somebody says otherwise</li>
          </ul>
        </>
      )}
      <ControlTable entries={entries} />
      <p className="small muted">{REPORTING}</p>
    </div>
  );
}

function ControlTable({ entries }: { entries: readonly ControlEntry[] }) {
  const numbers = new Map(entries.map(({ claim }, at) => [claim, at + 1]));
  return (
    <div className="scroll-table" tabIndex={0} role="region" aria-label="Claims on who holds it">
      <table>
        <thead>
          <tr>
            <th className="number">No.</th>
            <th>Since</th>
            <th>Said to be</th>
            <th>By whom</th>
            <th>Contested by</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry, at) => (
            <tr key={at}>
              <td className="number">{at + 1}</td>
              <td className="nowrap">
                <Dates start={entry.since} end={entry.until} short />
              </td>
              <td>
                {eventWords(entry)} <Holder {...entry} />
                <br />
                <Link href={reportPath(entry.report, entry.claim)} className="quote-link">
                  <Quote text={entry.quote} />
                </Link>
              </td>
              <td>
                <SideMark side={entry.speaker.side} name={entry.speaker.name || null} />
              </td>
              <td className={entry.contested_by.length ? "contested-cell" : undefined}>
                {entry.contested_by.map((claim) => numbers.get(claim) ?? "another").join(", ")}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A known actor leads to its page; other words stay words. */
function Holder({ holder, holder_name }: Pick<ControlEntry, "holder" | "holder_name">) {
  return holder === holder_name ? <b>{holder_name}</b> : <Link href={actorPath(holder)}>{holder_name}</Link>;
}
