import { useEffect, useRef, useState } from "react";

import type { ReviewItem, SeenIncident } from "@/api/review";
import { Failure } from "@/parts/failure";
import { Loading } from "@/parts/loading";
import { announce } from "@/shell/announcer";

import { ActionBar } from "./action-bar";
import { ClaimPanel } from "./claim-panel";
import { CorrectForm } from "./correct-form";
import { DecidedList } from "./decided-list";
import { claimOf, seenOf } from "./seen";
import { IncidentPanel } from "./incident-panel";
import { KeyButton } from "./key-button";
import { MergeForm } from "./merge-form";
import { type Offer, offered } from "./offered";
import { keyOf, titleOf } from "./queues";
import { StaleNotice } from "./stale-notice";
import type { Outcome, useDesk } from "./use-desk";
import { useDeeds } from "./use-deeds";
import { useLooking } from "./use-looking";
import { useSeen } from "./use-seen";

interface Props {
  item: ReviewItem;
  /** Where it stands: in its queue, or how it is reported. */
  position: string;
  may: boolean;
  desk: ReturnType<typeof useDesk>;
  outcome: Outcome | undefined;
  /** Absent where there is this one item only. */
  step?: (steps: number) => void;
  open: (incidents: readonly SeenIncident[], claim: string | undefined) => void;
  undo: () => void;
}

/** One item with what there is to see of it, and what can be decided. It is mounted anew for each item. */
export function ItemDesk({ item, position, may, desk, outcome, step, open, undo }: Props) {
  const { incidents, pending, failed } = useSeen(item);
  const looking = useLooking(incidents, item.kind);
  const [form, setForm] = useState<"correct" | "merge" | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const noteField = useRef<HTMLInputElement>(null);
  const title = titleOf(item);
  const key = keyOf(item);
  const note = desk.drafts.get(key) ?? "";
  const seen = seenOf(item, incidents, desk.versions);
  const offers = may && !pending && !failed ? offered(item, seen, looking.claim, looking.chosen) : [];
  const busy = outcome?.state === "sending";
  const claim = claimOf(item, incidents, looking.claim);

  const here = useRef(true);

  useEffect(() => {
    here.current = true;
    heading.current?.focus({ preventScroll: true });
    return () => {
      here.current = false;
    };
  }, []);
  const back = () => {
    setForm(null);
    heading.current?.focus({ preventScroll: true });
  };
  const decide = async (wishes: Parameters<typeof desk.decide>[2], shown: typeof seen, closing: boolean, atOnce = false, why = note) => {
    if (busy) return announce("One moment: the decision before is still being kept.");
    const kept = desk.decide(item, title, wishes, shown, why, closing);
    if (atOnce && step) step(1); // a refusal is told, and the item says so: nothing is lost by going on
    else if ((await kept) && here.current) {
      setForm(null);
      if (closing && step) step(1);
      else heading.current?.focus({ preventScroll: true });
    }
  };
  const act = (offer: Offer) => {
    if ("missing" in offer) announce(offer.missing);
    else if ("form" in offer) setForm(offer.form);
    else void decide(offer.wishes, seen, offer.closing, offer.at_once);
  };
  useDeeds({
    step: step ?? (() => undefined),
    offers,
    act,
    stepClaim: looking.step,
    choose: () => may && looking.claim && looking.choose(looking.claim),
    note: () => noteField.current?.focus(),
    open: () => open(incidents, claim?.id),
    undo,
  });
  return (
    <article className="review-desk" aria-label={title}>
      <div className="review-position">
        <p className="small muted">{position}</p>
        {step && (
          <>
            <KeyButton shortcut="k" act={() => step(-1)}>
              <span aria-hidden="true">‹</span> <span className="unseen">Previous</span> item
            </KeyButton>
            <KeyButton shortcut="j" act={() => step(1)}>
              <span className="unseen">Next</span> item <span aria-hidden="true">›</span>
            </KeyButton>
          </>
        )}
      </div>
      <h2 ref={heading} tabIndex={-1}>
        {item.why}
      </h2>
      {outcome?.state === "stale" && (
        <StaleNotice
          stale={outcome.stale}
          again={() => void decide(outcome.stale.wishes, seen, outcome.stale.closing, false, outcome.stale.note)}
          leave={() => {
            desk.dismiss(key);
            back();
          }}
        />
      )}
      {outcome?.state === "failed" && (
        <>
          <Failure error={outcome.error} />
          {note && <p className="small">Nothing was decided. Your note is kept.</p>}
        </>
      )}
      {outcome?.state === "done" && <p className="note">{outcome.word}.{step && " It stays in this list until you look again."}</p>}
      {pending && <Loading what="what is said of it" />}
      {failed?.error && <Failure error={failed.error} retry={() => void failed.refetch()} />}
      <div className={incidents.length > 1 ? "review-incidents two" : "review-incidents"}>
        {incidents.map((incident) => (
          <IncidentPanel
            key={incident.id}
            incident={incident}
            looking={{ ...looking, choose: may ? looking.choose : undefined }}
          />
        ))}
      </div>
      {item.kind === "merges" && !pending && incidents.length === 1 && <p className="note">These are one incident already.</p>}
      {item.claim && claim && <ClaimPanel claim={claim} />}
      {form === "correct" && claim && (
        <CorrectForm
          key={claim.id}
          claim={claim.claim}
          unresolved={item.kind === "unresolved"}
          busy={busy}
          save={(stated) => void decide([{ action: "correct", about: [claim.id, stated] }], seen, item.claim !== null)}
          cancel={back}
        />
      )}
      {form === "merge" && incidents[0] && (
        <MergeForm
          incident={incidents[0]}
          busy={busy}
          merge={(other) =>
            void decide(
              [{ action: "merge", about: [...incidents, other].map(({ id }) => id) }],
              { ...seen, incidents: [...incidents, other] },
              true,
            )
          }
          cancel={back}
        />
      )}
      <ActionBar
        offers={offers}
        act={act}
        may={may}
        note={note}
        setNote={(words) => desk.draft(key, words)}
        noteField={noteField}
        leaveNote={() => heading.current?.focus({ preventScroll: true })}
        stepClaim={item.claim ? undefined : looking.step}
        open={() => open(incidents, claim?.id)}
      />
      <details className="review-history">
        <summary>Decided on this</summary>
        <DecidedList decisions={item.claim ? (desk.versions.get(item.claim.id)?.decisions ?? []) : decisionsOf(incidents)} />
      </details>
    </article>
  );
}

const decisionsOf = (incidents: readonly SeenIncident[]) => [
  ...new Map(incidents.flatMap(({ decisions }) => decisions).map((one) => [one.number, one])).values(),
];
