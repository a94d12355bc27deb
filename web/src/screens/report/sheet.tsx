import { Link } from "wouter";

import type { Decision, LedgerClaim } from "@/api/types";
import { sourceWords } from "@/parts/claim-words";
import { Statement } from "@/parts/statement";
import { incidentPath } from "@/state/links";

import { Judgement } from "./judgement";
import type { Shown } from "./use-shown";

interface Props {
  claims: readonly LedgerClaim[];
  incidents: ReadonlyMap<string, string>;
  judged: ReadonlyMap<string, readonly Decision[]>;
  shown: Shown;
}

/** On a phone: the chosen claim at the lower edge, with the way to the one before and after it. */
export function Sheet({ claims, incidents, judged, shown }: Props) {
  const at = claims.findIndex(({ claim }) => claim.id === shown.pinned);
  const found = claims[at];
  const incident = found && incidents.get(found.id);
  return (
    <aside className="sheet" aria-label="The chosen claim">
      <div className="sheet-steps">
        <button type="button" onClick={() => shown.step(-1)} disabled={at === 0} aria-label="Previous claim">
          ‹
        </button>
        <span className="number">{found ? `${at + 1} of ${claims.length}` : `${claims.length} claims`}</span>
        <button type="button" onClick={() => shown.step(1)} disabled={at === claims.length - 1} aria-label="Next claim">
          ›
        </button>
        {incident && <Link href={incidentPath(incident)}>incident</Link>}
        {found && (
          <button type="button" className="quiet sheet-close" onClick={() => shown.pin(null)}>
            Close
          </button>
        )}
      </div>
      {found && (
        <>
          <p>
            <span className="card-source">{sourceWords(found.claim)}</span> <Statement claim={found.claim} />
          </p>
          <Judgement decisions={judged.get(found.id) ?? []} />
        </>
      )}
    </aside>
  );
}
