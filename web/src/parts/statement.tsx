import "./statement.css";

import type { Claim } from "@/api/types";

import { figured, type Named, oneLine, placeWords, reservations } from "./claim-words";
import { days } from "./days";
import { kindWords } from "./kinds";

/** What a claim states, in one line: "denies · shelling  rebels → corridor  at Aleppo  15 December 2016". */
export function Statement({ claim }: { claim: Claim }) {
  const { actors, targets, others } = figured(claim);
  return (
    <span className="statement">
      {reservations(claim).map((word) => (
        <span key={word} className="reservation">
          {word}
        </span>
      ))}
      <b>{kindWords(claim.kind)}</b>
      {actors.length > 0 && <Names of={actors} />}
      {targets.length > 0 && (
        <span className="statement-to">
          <span aria-hidden="true">→ </span>
          <span className="unseen">against </span>
          <Names of={targets} />
        </span>
      )}
      {others.map((words) => (
        <span key={words} className="number">
          {words}
        </span>
      ))}
      {claim.places.map((place) => (
        <span key={`${place.role} ${place.start}`} className="statement-where">
          {placeWords(place)}
        </span>
      ))}
      {claim.date && <span className="statement-when">{days(claim.date.start, claim.date.end, true) || oneLine(claim.date.text)}</span>}
      {claim.headline && <span className="muted">headline</span>}
    </span>
  );
}

function Names({ of }: { of: readonly Named[] }) {
  return (
    <span>
      {of.map(({ figure, name }, index) => (
        <span key={name}>
          {index > 0 && ", "}
          {figure && <span className="figure-best">{figure} </span>}
          {name}
        </span>
      ))}
    </span>
  );
}
