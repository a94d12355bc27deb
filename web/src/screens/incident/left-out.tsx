import { useEffect } from "react";

import type { IncidentView, LedgerClaim } from "@/api/types";
import { kindWords } from "@/parts/kinds";
import { plural } from "@/parts/words";
import { announce } from "@/shell/announcer";

import { changes } from "./changes";
import { reportName, speakerOf } from "./folding";
import type { Address } from "./use-address";

interface Props {
  view: IncidentView;
  whole: IncidentView;
  address: Address;
}

/** What is left out, what that changes, and the way back. */
export function LeftOut({ view, whole, address }: Props) {
  const out = view.left_out.length;
  useEffect(() => {
    if (out > 0) announce(`${plural(out, "claim")} left out`);
  }, [out]);
  if (address.without.length === 0) return null;
  const told = changes(whole, view);
  return (
    <section className="left-out note" aria-label="Left out">
      <p>
        <b>{plural(out, "claim")} left out.</b> Everything below is worked out from the other {view.claims.length}.
      </p>
      <ul className="left-out-names">
        {address.without.map((name) => (
          <li key={name}>
            <button type="button" onClick={() => address.takeBack(name)}>
              {nameOf(name, whole.claims)} <span aria-hidden="true">×</span>
              <span className="unseen">: count again</span>
            </button>
          </li>
        ))}
        {address.without.length > 1 && (
          <li>
            <button type="button" className="quiet" onClick={address.takeAllBack}>
              Leave nothing out
            </button>
          </li>
        )}
      </ul>
      {told.length > 0 ? (
        <ul className="reasons">
          {told.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      ) : (
        <p>Status and figures stay as they are.</p>
      )}
    </section>
  );
}

/** What is left out, in words: an id is told by what it is of. */
function nameOf(name: string, claims: readonly LedgerClaim[]): string {
  const origin = claims.find(({ origin: { id } }) => id === name);
  if (origin) return `origin: ${origin.origin.name}`;
  const claim = claims.find(({ id }) => id === name);
  if (claim) return `${kindWords(claim.claim.kind)}, ${speakerOf(null, claim)}`;
  const report = claims.find(({ report: { id } }) => id === name);
  return report ? `report: ${reportName(report.report)}` : name;
}
