import type { IncidentView } from "@/api/types";
import { Dates } from "@/parts/dates";
import { StatusBadge } from "@/parts/status-badge";
import { capitalized, plural, REPORTING } from "@/parts/words";

import { placesTold } from "./told-places";

/** Where and when, how it is reported and what makes it so. */
export function Head({ view }: { view: IncidentView }) {
  const { status, claims } = view;
  const reports = new Set(claims.map(({ report }) => report.id)).size;
  const denying = new Set(claims.filter(({ id }) => status.denied_by.includes(id)).map(({ origin }) => origin.id)).size;
  return (
    <div className="head">
      <p className="head-where">
        {placesTold(view.places) || <span className="muted">no place named</span>} <span aria-hidden="true">·</span>{" "}
        <Dates start={view.start} end={view.end} />
      </p>
      <p>
        <StatusBadge status={status.kind} />{" "}
        <span className="head-sum">
          {plural(status.asserted_by.length, "independent origin says so", "independent origins say so")}
          {denying > 0 && `, ${plural(denying, "denies it", "deny it")}`}. {plural(claims.length, "claim")} in {plural(reports, "report")}.
        </span>
      </p>
      <Reasons view={view} />
      <p className="small muted">{REPORTING}</p>
      {view.asked && (
        <p className="small">
          {view.asked} turned out to be this incident, {view.id}.
        </p>
      )}
    </div>
  );
}

const AT_FIRST = 3; // reasons that are read without asking

/** The sentences behind the status: the first of them sums up, the last is the note that stands below. */
function Reasons({ view: { status } }: { view: IncidentView }) {
  const reasons = [...new Set(status.reasons.slice(1, -1))].map(capitalized);
  const sums = status.sums.filter(({ holds }) => holds).map(({ sentence }) => `The sum holds: ${sentence}`);
  const all = [...reasons, ...sums];
  const rest = all.slice(AT_FIRST);
  return (
    <>
      <List of={all.slice(0, AT_FIRST)} />
      {rest.length > 0 && (
        <details>
          <summary>{plural(rest.length, "more reason")}</summary>
          <List of={rest} />
        </details>
      )}
    </>
  );
}

const List = ({ of }: { of: readonly string[] }) =>
  of.length > 0 && (
    <ul className="reasons">
      {of.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
