import { useState } from "react";
import { Link } from "wouter";

import { useRead } from "@/api/use-read";
import { Dates } from "@/parts/dates";
import { Loaded } from "@/parts/loaded";
import { plural } from "@/parts/words";
import { reportPath } from "@/state/links";

import type { OriginLine, OriginMember } from "./types";

interface Props {
  report: string;
  origins: readonly OriginLine[];
}

/** What the claims of the report are witnesses of: texts that others print too, and voices that others pass on. */
export function Origins({ report, origins }: Props) {
  const texts = origins.filter(({ kind, id, reports }) => kind === "text" && (reports > 1 || id !== `text:${report}`));
  const voices = origins.filter(({ kind }) => kind === "voice");
  return (
    <>
      {texts.map((origin) => (
        <OriginFold key={origin.id} origin={origin} report={report} />
      ))}
      {voices.length > 0 && (
        <details className="fold">
          <summary>Passes on the word of {plural(voices.length, "named source")}</summary>
          <ul className="voices">
            {voices.map(({ id, name, reports, claims }) => (
              <li key={id}>
                {name}{" "}
                <span className="muted">
                  {plural(claims, "claim")} in {plural(reports, "report")}: one witness
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function OriginFold({ origin, report }: { origin: OriginLine; report: string }) {
  const [open, setOpen] = useState(false);
  const own = origin.id === `text:${report}`;
  const others = origin.reports - 1;
  return (
    <details className="fold" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {own ? `${plural(others, "other report")} print this text` : `Shares the text of “${origin.name}”`}
        <span className="muted"> {own ? "after it: no witnesses of their own" : `with ${plural(others, "other report")}: one witness`}</span>
      </summary>
      {open && <Members origin={origin.id} report={report} />}
    </details>
  );
}

function Members({ origin, report }: { origin: string; report: string }) {
  const query = useRead("/api/origins/{id}", { path: { id: origin } });
  return (
    <Loaded query={query} what="the reports">
      {({ members }) => (
        <ol className="members">
          {members.map((member) => (
            <Member key={member.report.id} member={member} here={member.report.id === report} />
          ))}
        </ol>
      )}
    </Loaded>
  );
}

const Member = ({ member: { report, reason }, here }: { member: OriginMember; here: boolean }) => (
  <li>
    {here ? <b>This report</b> : <Link href={reportPath(report.id)}>{report.publisher ?? report.title ?? "a report without a title"}</Link>}{" "}
    <span className="muted">
      <Dates start={report.published} end={report.published} short />
    </span>
    <p className="small">{reason}</p>
  </li>
);
