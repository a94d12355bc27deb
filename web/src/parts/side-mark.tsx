import type { ReactNode } from "react";

import type { SideKind } from "@/api/types";

import { capitalized, SIDE_WORDS } from "./words";

const SHAPES: Readonly<Record<SideKind, ReactNode>> = {
  state: <rect x="1.5" y="1.5" width="9" height="9" />,
  opposing: <path d="M6 .4 11.6 6 6 11.6 .4 6z" />,
  third: <path d="M6 .8 11.6 11H.4z" />,
  monitor: <circle cx="6" cy="6" r="5" />,
  outlet: <path d="M0 3.6h12v4.8H0z" />,
  other: <circle cx="6" cy="6" r="4.2" fill="none" stroke="currentColor" strokeWidth="1.8" />,
};

interface Props {
  side: SideKind;
  /** What the side of its war is called, where that is known. */
  name?: string | null;
  /** The shape alone; its name is then read to those who cannot see it. */
  bare?: boolean;
}

/** A side by shape, colour and name: no side's mark is louder than another's. */
export function SideMark({ side, name, bare = false }: Props) {
  const words = name ? capitalized(name) : SIDE_WORDS[side];
  return (
    <span className={`side side-${side}`} title={bare ? words : undefined}>
      <svg viewBox="0 0 12 12" fill="currentColor" aria-hidden="true">
        {SHAPES[side]}
      </svg>
      <span className={bare ? "unseen" : undefined}>{words}</span>
    </span>
  );
}
