import { memo } from "react";
import { Link } from "wouter";

import type { Decision, LedgerClaim } from "@/api/types";
import { sourceWords } from "@/parts/claim-words";
import { kindWords } from "@/parts/kinds";
import { Statement } from "@/parts/statement";
import { incidentPath } from "@/state/links";

import { Judgement } from "./judgement";

interface Props {
  found: LedgerClaim;
  incident: string | undefined;
  /** What people decided on it. */
  decisions: readonly Decision[];
  /** Its words stand out in the text. */
  shown: boolean;
  pinned: boolean;
  pin: (claim: string | null, scroll?: boolean) => void;
  point: (claim: string | null) => void;
  /** Claims of the report by their ids within it. */
  all: ReadonlyMap<string, LedgerClaim>;
}

/** A claim beside the text: who says what, and where it goes from here. */
export const Card = memo(function Card({ found, incident, decisions, shown, pinned, pin, point, all }: Props) {
  const { claim } = found;
  return (
    <li
      className={["card", shown && "on", pinned && "pinned"].filter(Boolean).join(" ")}
      data-claim={claim.id}
      onMouseEnter={() => point(claim.id)}
      onMouseLeave={() => point(null)}
      onFocus={() => point(claim.id)}
      onBlur={() => point(null)}
    >
      <button type="button" className="card-main" aria-pressed={pinned} onClick={() => pin(pinned ? null : claim.id, true)}>
        <span className="card-source">{sourceWords(claim)}</span>
        <Statement claim={claim} />
      </button>
      {incident && (
        <Link href={incidentPath(incident)} className="card-incident">
          incident<span className="unseen"> of {kindWords(claim.kind)}</span>
        </Link>
      )}
      <Judgement decisions={decisions} />
      <div className="card-foot">
        {answers(claim.disputes, all, "answers", pin)}
        {answers(claim.revises, all, "replaces", pin)}
        {passedOn(found) && <span>word of {found.origin.name}</span>}
      </div>
    </li>
  );
});

/** Whether the claim counts for a source that its own words do not name so. */
const passedOn = ({ origin, claim }: LedgerClaim): boolean =>
  origin.kind === "voice" && !claim.sources.some(({ text }) => text.toLowerCase().includes(origin.name.toLowerCase()));

function answers(ids: readonly string[], all: Props["all"], word: string, pin: Props["pin"]) {
  return ids.flatMap((id) => {
    const other = all.get(id);
    if (!other) return [];
    return (
      <button key={word + id} type="button" className="link" onClick={() => pin(id, true)}>
        {word} {kindWords(other.claim.kind)}, {sourceWords(other.claim)}
      </button>
    );
  });
}
