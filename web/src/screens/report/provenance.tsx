import type { ReactNode } from "react";
import { Link } from "wouter";

import { Dates } from "@/parts/dates";
import { plural } from "@/parts/words";
import { sourcePath } from "@/state/links";

import { Notices } from "./notices";
import { Origins } from "./origins";
import type { Report, Sighting } from "./types";

/** Where the report comes from: who had it first, who published it, where it was met, and with whom it shares its words. */
export function Provenance({ report }: { report: Report }) {
  return (
    <div className="provenance">
      <Chain report={report} />
      <Notices notices={report.reading.notices} />
      <Origins report={report.id} origins={report.origins} />
      <Kept report={report} />
    </div>
  );
}

function Chain({ report: { document, origins, id } }: { report: Report }) {
  const { publisher, origin, published, url } = document;
  const shared = origins.find(({ id: text, kind, reports }) => kind === "text" && text === `text:${id}` && reports > 1);
  const links: [string, ReactNode][] = [];
  if (origin && origin !== publisher) links.push(["first published by", <Publisher key="origin" name={origin} />]);
  links.push(["published by", publisher ? <Publisher key="publisher" name={publisher} /> : <span className="muted">somebody not named</span>]);
  if (shared) links.push(["printed again in", plural(shared.reports - 1, "report")]);
  return (
    <>
      <ol className="chain" aria-label="Chain of publishers">
        {links.map(([how, who]) => (
          <li key={how}>
            <span className="chain-how">{how}</span> {who}
          </li>
        ))}
      </ol>
      <p className="small">
        <Dates start={published} end={published} />
        {document.author && <>, by {document.author}</>}
        {url && <> · {url}</>}
      </p>
    </>
  );
}

const Publisher = ({ name }: { name: string }) => <Link href={sourcePath(name)}>{name}</Link>;

function Kept({ report: { sightings, reading, former_readings: former } }: { report: Report }) {
  return (
    <details className="fold">
      <summary>
        Found in {plural(sightings.length, "place")}
        {former.length > 0 && `, read ${former.length + 1} times`}
      </summary>
      <ul className="sightings">
        {sightings.map((sighting) => (
          <Met key={`${sighting.sha256} ${sighting.part} ${sighting.taken_at}`} sighting={sighting} />
        ))}
      </ul>
      <p className="small muted">
        Read as reading {reading.number} on {reading.read_at.slice(0, 10)} by {reading.reader}.
      </p>
    </details>
  );
}

const Met = ({ sighting: { address, part, taken_at, sha256 } }: { sighting: Sighting }) => (
  <li>
    <span className="address">{address}</span>
    {part && `, ${part}`}
    <span className="muted">
      {" "}
      on {taken_at.slice(0, 10)}, SHA-256 <code>{sha256.slice(0, 12)}…</code>
    </span>
  </li>
);
