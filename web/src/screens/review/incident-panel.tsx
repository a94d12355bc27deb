import { Link } from "wouter";

import type { SeenIncident } from "@/api/review";
import { Dates } from "@/parts/dates";
import { Figure } from "@/parts/figure";
import { KindsLabel } from "@/parts/kind-label";
import { SideMark } from "@/parts/side-mark";
import { StatusBadge } from "@/parts/status-badge";
import { plural, some } from "@/parts/words";
import { incidentPath } from "@/state/links";

import { ClaimCard } from "./claim-card";
import { accountsShown } from "./claim-order";

export interface Looking {
  claim: string | undefined;
  chosen: readonly string[];
  look: (claim: string) => void;
  /** Absent for those who may not decide. */
  choose?: (claim: string) => void;
}

/** An incident with every account's words side by side, so that one can decide without leaving. */
export function IncidentPanel({ incident, looking }: { incident: SeenIncident; looking: Looking }) {
  const { kinds, places, start, end, status, figures, claims, rejected, memberships, corrections } = incident;
  const disputed = new Set(status.disputes.flatMap((dispute) => dispute.claims));
  return (
    <section className="review-incident" aria-label={`Incident ${incident.id}`}>
      <h3>
        <Link href={incidentPath(incident.id)}>
          <KindsLabel kinds={kinds} />
          {places.length > 0 && ` · ${some(places.map(({ name }) => name), 2)}`}
        </Link>
      </h3>
      <p className="review-incident-facts">
        <Dates start={start} end={end} />
        <StatusBadge status={status.kind} />
        <span>{plural(claims.length, "claim")}</span>
        {figures.slice(0, 3).map((figure, at) => (
          <Figure key={at} figure={figure} rule={figure.rule} />
        ))}
      </p>
      <ul className="review-disputes">
        {status.disputes.map(({ sentence }, at) => (
          <li key={at}>{sentence}</li>
        ))}
      </ul>
      <div className="review-accounts">
        {accountsShown(incident).map(({ account, claims: told }) => (
          <div key={account ? `${account.side}${account.name}` : "rest"} className="review-account">
            <h4>{account ? <SideMark side={account.side} name={account.name} /> : "In nobody’s account"}</h4>
            <ul>
              {told.map((claim) => (
                <ClaimCard
                  key={claim.id}
                  claim={claim}
                  looked_at={claim.id === looking.claim}
                  disputed={disputed.has(claim.id)}
                  corrections={corrections.filter((one) => one.claim === claim.id)}
                  membership={memberships.find((one) => one.claim === claim.id)}
                  look={() => looking.look(claim.id)}
                  chosen={looking.chosen.includes(claim.id)}
                  choose={looking.choose && claims.length > 1 ? () => looking.choose?.(claim.id) : undefined}
                />
              ))}
            </ul>
          </div>
        ))}
      </div>
      {rejected.length > 0 && (
        <details>
          <summary>{plural(rejected.length, "rejected claim")}: read wrongly, counts nowhere</summary>
          <ul>
            {rejected.map((claim) => (
              <ClaimCard key={claim.id} claim={claim} looked_at={false} disputed={false} look={() => undefined} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
