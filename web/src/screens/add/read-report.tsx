import { Link } from "wouter";

import { useRead } from "@/api/use-read";
import { sourceWords } from "@/parts/claim-words";
import { Loaded } from "@/parts/loaded";
import { Statement } from "@/parts/statement";
import { plural } from "@/parts/words";
import { incidentPath, reportPath } from "@/state/links";

const SHOWN = 12;

/** A report that was just read: its claims by who makes them, and the way to it and to its incidents. */
export function ReadReport({ id }: { id: string }) {
  const query = useRead("/api/reports/{id}", { path: { id } });
  return (
    <Loaded query={query} what="its claims">
      {({ document, claims, incidents, reading }) => {
        const of = new Map(incidents.map(({ claim, incident }) => [claim, incident]));
        const distinct = [...new Set(incidents.map(({ incident }) => incident))];
        return (
          <section className="read-report" aria-label={document.title ?? "Report without a title"}>
            <p>
              <Link href={reportPath(id)}>{document.title ?? "Report without a title"}</Link>
              <span className="small muted">
                {" "}
                · {plural(claims.length, "claim")} in {plural(distinct.length, "incident")}
              </span>
            </p>
            {reading.notices.map(({ kind, message }) => (
              <p key={kind + message} className="small muted">
                {message}
              </p>
            ))}
            <ul>
              {claims.slice(0, SHOWN).map(({ id: claim, claim: told }) => (
                <li key={claim}>
                  <Statement claim={told} />{" "}
                  <span className="small muted">
                    {sourceWords(told)}
                    {of.has(claim) && (
                      <>
                        {" · "}
                        <Link href={incidentPath(of.get(claim) ?? "")}>
                          incident<span className="unseen"> of: {told.quote.text}</span>
                        </Link>
                      </>
                    )}
                  </span>
                </li>
              ))}
            </ul>
            {claims.length > SHOWN && <Link href={reportPath(id)}>and {plural(claims.length - SHOWN, "claim")} more</Link>}
            {!claims.length && <p className="muted">No claim was found in it.</p>}
          </section>
        );
      }}
    </Loaded>
  );
}
