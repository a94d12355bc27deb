import { useCallback, useEffect, useMemo, useState } from "react";

import { scrollToTrigger } from "./places";

export interface Shown {
  /** The claim that was chosen: it is in the address after #. */
  pinned: string | null;
  /** The claim whose words stand out now: the one that is pointed at, else the chosen one. */
  claim: string | null;
  /** Chooses a claim; the text goes there where `scroll` says so. */
  pin: (claim: string | null, scroll?: boolean) => void;
  point: (claim: string | null) => void;
  /** The next or the previous claim in the order of the text. */
  step: (by: 1 | -1) => void;
}

/** Which claim of a report is shown. `ids` are in the order of the text. */
export function useShown(ids: readonly string[]): Shown {
  const [pinned, setPinned] = useState<string | null>(() => named(ids));
  const [pointed, point] = useState<string | null>(null);

  const pin = useCallback((claim: string | null, scroll = false) => {
    setPinned(claim);
    const { pathname, search } = window.location;
    window.history.replaceState(window.history.state, "", `${pathname}${search}${claim ? `#${encodeURIComponent(claim)}` : ""}`);
    if (claim && scroll) scrollToTrigger(claim);
  }, []);
  const step = useCallback(
    (by: 1 | -1) => {
      const at = pinned === null ? (by > 0 ? -1 : ids.length) : ids.indexOf(pinned);
      const next = ids[Math.min(Math.max(at + by, 0), ids.length - 1)];
      point(null);
      if (next !== undefined) pin(next, true);
    },
    [ids, pinned, pin],
  );
  useEffect(() => {
    const follow = () => {
      const claim = named(ids);
      setPinned(claim);
      if (claim) scrollToTrigger(claim, "instant");
    };
    follow();
    window.addEventListener("hashchange", follow);
    return () => window.removeEventListener("hashchange", follow);
  }, [ids]);
  return useMemo(() => ({ pinned, claim: pointed ?? pinned, pin, point, step }), [pinned, pointed, pin, step]);
}

/** The claim that the address names: its id within the report, or the beginning of it. */
function named(ids: readonly string[]): string | null {
  const begun = decodeURIComponent(window.location.hash.slice(1));
  return begun ? (ids.find((id) => id.startsWith(begun)) ?? null) : null;
}
