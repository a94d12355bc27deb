import type { RefObject } from "react";
import { Link } from "wouter";

import { KeyButton } from "./key-button";
import { KEYS } from "./keys";
import type { Offer } from "./offered";

interface Props {
  offers: readonly Offer[];
  act: (offer: Offer) => void;
  may: boolean;
  note: string;
  setNote: (note: string) => void;
  noteField: RefObject<HTMLInputElement | null>;
  leaveNote: () => void;
  /** Absent where there is one claim only. */
  stepClaim: ((steps: number) => void) | undefined;
  open: () => void;
}

/** Everything that can be done with the item, each with its key. */
export function ActionBar({ offers, act, may, note, setNote, noteField, leaveNote, stepClaim, open }: Props) {
  return (
    <div className="review-bar" role="toolbar" aria-label="Decide">
      {offers.map((offer) => (
        <KeyButton
          key={offer.deed}
          shortcut={KEYS[offer.deed][0]}
          act={() => act(offer)}
          missing={"missing" in offer ? offer.missing : undefined}
          primary={offer === offers[0]}
        >
          {offer.label}
        </KeyButton>
      ))}
      {may && (
        <label className="review-note">
          <span>
            Note <kbd aria-hidden="true">n</kbd>
          </span>
          <input
            ref={noteField}
            value={note}
            onChange={(event) => setNote(event.target.value)}
            onKeyDown={(event) => ["Enter", "Escape"].includes(event.key) && leaveNote()}
            placeholder="why, kept with the next decision"
            aria-keyshortcuts="n"
          />
        </label>
      )}
      {!may && (
        <p className="small">
          You may read here. Deciding takes a reviewer: <Link href="/login">log in</Link>.
        </p>
      )}
      <span className="review-bar-moves">
        <KeyButton shortcut="o" act={open}>
          Open
        </KeyButton>
        {stepClaim && (
          <>
            <KeyButton shortcut="h" act={() => stepClaim(-1)}>
              <span aria-hidden="true">‹</span> <span className="unseen">Previous</span> claim
            </KeyButton>
            <KeyButton shortcut="l" act={() => stepClaim(1)}>
              <span className="unseen">Next</span> claim <span aria-hidden="true">›</span>
            </KeyButton>
          </>
        )}
      </span>
    </div>
  );
}
