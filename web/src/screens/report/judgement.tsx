import type { Decision } from "@/api/types";
import { decidedOn } from "@/screens/review/decision-words";

/** What people made of a claim: that it counts nowhere, or what it counts as, by whom and why. The claim stays as it was read. */
export function Judgement({ decisions }: { decisions: readonly Decision[] }) {
  if (!decisions.length) return null;
  const rejected = decisions.some(({ action }) => action === "reject");
  return (
    <div className="judgement">
      <p>
        <b>{rejected ? "Rejected: read wrongly, counts nowhere" : "Corrected: counts otherwise than it was read"}</b>
      </p>
      <ul>
        {decisions.map((decision) => (
          <li key={decision.number}>{decidedOn(decision)}</li>
        ))}
      </ul>
    </div>
  );
}
