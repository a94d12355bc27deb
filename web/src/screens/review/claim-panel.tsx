import type { LedgerClaim } from "@/api/types";
import { Quote } from "@/parts/quote";

import { ClaimCard } from "./claim-card";
import { useContext } from "./use-context";

/** A claim by itself, with the words around it in its report. */
export function ClaimPanel({ claim }: { claim: LedgerClaim }) {
  const context = useContext(claim);
  return (
    <section className="review-incident" aria-label="The claim">
      <ul>
        <ClaimCard claim={claim} looked_at disputed={false} look={() => undefined} />
      </ul>
      {context && (
        <div className="review-context">
          <p className="small muted">In its report</p>
          <p>
            <Quote text={context.text} marks={context.marks} />
          </p>
        </div>
      )}
    </section>
  );
}
