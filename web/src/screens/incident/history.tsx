import type { Decision, IncidentView, LedgerClaim } from "@/api/types";
import { Section } from "@/parts/section";
import { Statement } from "@/parts/statement";
import { capitalized, plural } from "@/parts/words";

import { speakerOf } from "./folding";

interface Props {
  view: IncidentView;
  claims: ReadonlyMap<string, LedgerClaim>;
}

/** What people decided on this incident, and under which ids it was known. */
export function History({ view: { id, former, decisions, corrections, rejected }, claims }: Props) {
  return (
    <Section title="What people decided">
      {decisions.length === 0 && <p className="muted">Nothing yet: the program put these claims together.</p>}
      <ol className="decisions">
        {decisions.map((decision) => (
          <li key={decision.number}>
            <DecisionLine decision={decision} />
          </li>
        ))}
      </ol>
      {corrections.length > 0 && (
        <ul className="reasons">
          {corrections.map(({ claim, field, read, now, decision }) => (
            <li key={claim + field}>
              {field} of {nameOf(claims.get(claim))} was read as {read}, and is now {now}{" "}
              <span className="muted">(decision {decision})</span>
            </li>
          ))}
        </ul>
      )}
      {rejected.length > 0 && (
        <details>
          <summary>{plural(rejected.length, "claim")} rejected: to be seen, and counting nowhere</summary>
          <ul className="rejected">
            {rejected.map((found) => (
              <li key={found.id}>
                <b>{speakerOf(null, found)}</b> <Statement claim={found.claim} />
              </li>
            ))}
          </ul>
        </details>
      )}
      <p className="small muted">
        incident <code>{id}</code>
        {former.length > 0 && (
          <>
            , formerly also <code>{former.join(", ")}</code>
          </>
        )}
      </p>
    </Section>
  );
}

const nameOf = (found: LedgerClaim | undefined): string =>
  found ? `“${found.claim.trigger.text}” (${speakerOf(null, found)})` : "a claim";

function DecisionLine({ decision: { number, action, author, at, note, standing, why } }: { decision: Decision }) {
  return (
    <>
      <b>
        {number}. {capitalized(action)}
      </b>{" "}
      by {author}, <time dateTime={at}>{at.slice(0, 10)}</time>
      {note && `: “${note}”`} <span className="muted">{[standing.replaceAll("_", " "), why].filter(Boolean).join(", ")}</span>
    </>
  );
}
