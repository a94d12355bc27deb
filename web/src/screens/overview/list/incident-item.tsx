import { Link } from "wouter";

import type { IncidentLine } from "@/api/types";
import { Dates } from "@/parts/dates";
import { Figure } from "@/parts/figure";
import { kindsTold } from "@/parts/kinds";
import { StatusBadge } from "@/parts/status-badge";
import { capitalized, plural, some } from "@/parts/words";
import { incidentPath } from "@/state/links";

interface Props {
  incident: IncidentLine;
  lit: boolean;
  light: (id: string | null) => void;
}

const FIGURES = 3; // the incident's own page has all of them

/** An incident in a few lines. */
export function IncidentItem({ incident, lit, light }: Props) {
  const { id, kinds, places, start, end, actors, targets, figures, status, origins, reports } = incident;
  return (
    <li className={lit ? "incident lit" : "incident"} onMouseEnter={() => light(id)} onMouseLeave={() => light(null)}>
      <div className="incident-top small">
        <Dates start={start} end={end} short />
        <StatusBadge status={status} />
      </div>
      <Link href={incidentPath(id)} className="incident-title" onFocus={() => light(id)} onBlur={() => light(null)}>
        {capitalized(kindsTold(kinds))}
        {places.length > 0 && <span className="incident-place"> · {some(places, 2)}</span>}
      </Link>
      <Parties actors={actors} targets={targets} />
      {figures.length > 0 && (
        <p className="incident-figures small">
          {figures.slice(0, FIGURES).map((figure) => (
            <Figure key={`${figure.outcome} ${figure.victims} ${figure.unit}`} figure={figure} />
          ))}
          {figures.length > FIGURES && <span className="muted">and {figures.length - FIGURES} more</span>}
        </p>
      )}
      <p className="small muted">
        {plural(origins, "independent origin")}, {plural(reports, "report")}
      </p>
    </li>
  );
}

function Parties({ actors, targets }: { actors: readonly string[]; targets: readonly string[] }) {
  if (!actors.length && !targets.length) return null;
  return (
    <p className="incident-parties small">
      {some(actors, 2)}
      {targets.length > 0 && (
        <>
          {" "}
          <span aria-hidden="true">→</span>
          <span className="unseen">to</span> {some(targets, 2)}
        </>
      )}
    </p>
  );
}
