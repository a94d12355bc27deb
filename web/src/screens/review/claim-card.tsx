import { useEffect, useRef } from "react";
import { Link } from "wouter";

import type { Correction, Membership } from "@/api/review";
import type { LedgerClaim } from "@/api/types";
import { Dates } from "@/parts/dates";
import { days } from "@/parts/days";
import { KindLabel } from "@/parts/kind-label";
import { Quote } from "@/parts/quote";
import { MODALITY_WORDS, some } from "@/parts/words";
import { reportPath } from "@/state/links";

import { Figures } from "./figures";
import { Why } from "./why";

interface Props {
  claim: LedgerClaim;
  looked_at: boolean;
  disputed: boolean;
  corrections?: readonly Correction[];
  membership?: Membership | undefined;
  look: () => void;
  /** Whether it is chosen for a split, and how to change that; absent where nothing can be split. */
  chosen?: boolean;
  choose?: () => void;
}

/** One claim with the words that it was read from: what is decided on. */
export function ClaimCard({ claim: { id, claim, report }, looked_at, disputed, corrections = [], membership, look, chosen = false, choose }: Props) {
  const card = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (looked_at) card.current?.scrollIntoView({ block: "nearest" });
  }, [looked_at]);
  const marks = [claim.trigger, ...claim.places, ...claim.actors, ...claim.targets]
    .filter((one) => one.start >= claim.quote.start && one.end <= claim.quote.end)
    .map(({ start, end }) => ({ start: start - claim.quote.start, end: end - claim.quote.start }));
  const parties = [some(claim.actors.map((a) => a.text), 2), some(claim.targets.map((t) => t.text), 2)].filter(Boolean);
  return (
    <li ref={card} className="review-claim" data-claim={id} aria-current={looked_at ? "true" : undefined} onClick={look}>
      <div className="review-claim-head">
        {choose && (
          <input type="checkbox" checked={chosen} onChange={choose} aria-label={`Choose for a split: ${claim.quote.text}`} />
        )}
        <button type="button" className="review-claim-kind" onClick={look} aria-pressed={looked_at}>
          <KindLabel kind={claim.kind} negative={claim.polarity === "negative"} />
        </button>
        {claim.modality !== "happened" && <span className="tag">{MODALITY_WORDS[claim.modality] ?? claim.modality}</span>}
        {claim.headline && <span className="tag">headline</span>}
        {disputed && <span className="tag disputed">in dispute</span>}
      </div>
      <Quote text={claim.quote.text} marks={marks} />
      <p className="review-claim-facts">
        {parties.length > 0 && <span>{parties.join(" → ")}</span>}
        <Figures claim={claim} />
        {claim.places.length > 0 && <span>{claim.places.map((p) => `${p.role} ${p.text}`).join(", ")}</span>}
        {claim.date && <Dates start={claim.date.start} end={claim.date.end} short />}
      </p>
      {corrections.map(({ field, read, now }) => (
        <p key={field} className="small">
          {field} corrected: was read as {read}, is {now}
        </p>
      ))}
      <p className="small muted">
        {claim.sources[0]?.text || "the outlet itself"}
        {" · "}
        <Link href={reportPath(report.id, id)}>{report.publisher ?? report.title ?? "a report without a title"}</Link>
        {report.published && `, ${days(report.published, null, true)}`}
      </p>
      {looked_at && membership && <Why membership={membership} />}
    </li>
  );
}
