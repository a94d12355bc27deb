import { useState } from "react";

const BEFORE = 40;
const AFTER = 80;
/** Up to so many things are all shown. */
const ALL = BEFORE + AFTER;

interface Stretch {
  from: number;
  until: number;
  earlier: (() => void) | null;
  later: (() => void) | null;
}

/** Which part of a long list is drawn: some of it around `at`, and more where it is asked for. */
export function useWindow(count: number, at: number): Stretch {
  const [range, setRange] = useState({ from: 0, until: ALL });
  const outside = at < range.from || at >= range.until;
  const { from, until } = outside ? { from: Math.max(0, at - BEFORE), until: at + AFTER } : range;
  if (outside) setRange({ from, until });
  return {
    from,
    until: Math.min(until, count),
    earlier: from > 0 ? () => setRange({ from: Math.max(0, from - ALL), until }) : null,
    later: until < count ? () => setRange({ from, until: until + ALL }) : null,
  };
}
