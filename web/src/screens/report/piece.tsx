import { memo } from "react";

import type { Piece } from "./pieces";
import { labelOf, looksOf } from "./roles";

interface Props {
  piece: Piece;
  /** The claim that is shown, where it has something here. */
  shown: string | null;
}

/** A stretch of the text. The text is text for React; what is marked is told by classes and short labels. */
export const PieceView = memo(function PieceView({ piece: { text, start, marks }, shown }: Props) {
  if (marks.length === 0) return <>{text}</>;
  const own = shown === null ? [] : marks.filter(({ claim }) => claim === shown);
  const looks = looksOf(marks).map((look) => `m-${look}`);
  const shownLooks = own.length ? ["on", ...looksOf(own).map((look) => `on-${look}`)] : [];
  const label = shown === null ? null : labelOf(own, shown, start);
  const triggers = marks.filter(({ role, start: begins }) => role === "trigger" && begins === start);
  return (
    <span
      className={["m", ...looks, ...shownLooks].join(" ")}
      data-claims={claimsOf(marks)}
      data-trigger={triggers.length ? triggers.map(({ claim }) => claim).join(" ") : undefined}
      data-label={label ?? undefined}
    >
      {text}
    </span>
  );
});

/** The claims that have something here, the one with the shortest quote first: it is what a pointer means. */
function claimsOf(marks: Piece["marks"]): string {
  const rank = new Map<string, number>();
  for (const { claim, role, start, end } of marks) {
    const weight = role === "trigger" ? 0 : role === "quote" ? end - start + 1 : 1;
    rank.set(claim, Math.min(rank.get(claim) ?? Infinity, weight));
  }
  return [...rank].sort((a, b) => a[1] - b[1]).map(([claim]) => claim).join(" ");
}
