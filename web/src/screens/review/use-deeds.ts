import { useCallback, useEffect, useRef } from "react";

import { useKeyHelp } from "@/shell/key-help";
import { useKeys } from "@/shell/keys";

import { type Deed, deedOf, KEY_HELP } from "./keys";
import type { Offer } from "./offered";

interface Deeds {
  step: (steps: number) => void;
  stepClaim: (steps: number) => void;
  offers: readonly Offer[];
  act: (offer: Offer) => void;
  choose: () => void;
  note: () => void;
  open: () => void;
  undo: () => void;
}

/** The keys of the review screen: each does what its button does. */
export function useDeeds(deeds: Deeds): void {
  const latest = useRef(deeds);
  useEffect(() => {
    latest.current = deeds;
  });
  useKeyHelp(KEY_HELP);
  useKeys(
    useCallback((key, event) => {
      const inDialog = event.target instanceof Element && event.target.closest('[role="dialog"]');
      const deed = inDialog || event.repeat ? undefined : deedOf(key);
      if (deed) perform(deed, latest.current);
      return deed !== undefined;
    }, []),
  );
}

function perform(deed: Deed, { step, stepClaim, offers, act, choose, note, open, undo }: Deeds): void {
  const plain: Partial<Record<Deed, () => void>> = {
    next: () => step(1),
    previous: () => step(-1),
    nextClaim: () => stepClaim(1),
    previousClaim: () => stepClaim(-1),
    choose,
    note,
    open,
    undo,
  };
  const offer = offers.find((one) => one.deed === deed);
  if (offer) act(offer);
  else plain[deed]?.();
}
