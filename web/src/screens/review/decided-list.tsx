import type { Decision } from "@/api/review";

import { decidedOn } from "./decision-words";

/** Who decided what and when about what is shown, the newest first. */
export function DecidedList({ decisions }: { decisions: readonly Decision[] }) {
  if (!decisions.length) return <p className="small muted">Nobody has decided on this yet.</p>;
  return (
    <ul className="review-decided">
      {[...decisions].reverse().map((one) => (
        <li key={one.number}>
          {decidedOn(one)}
          {one.standing !== "in force" && <span className="tag">{one.standing}</span>}
        </li>
      ))}
    </ul>
  );
}
