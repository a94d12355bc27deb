import type { Membership } from "@/api/review";

/** Why a claim is in its incident: the likest other one, and what speaks for and against it. */
export function Why({ membership: { why, likeness, comparisons } }: { membership: Membership }) {
  return (
    <details className="review-why" open={likeness !== null && likeness < 0.5}>
      <summary>
        Why it is here
        {likeness !== null && ` · ${Math.round(likeness * 100)} % likely the same happening`}
      </summary>
      <p>{why}</p>
      {comparisons.length > 0 && (
        <ul>
          {comparisons.map(({ field, score, sentence }) => (
            <li key={field}>
              <span className="review-score">{score > 0 ? `+${score.toFixed(1)}` : score.toFixed(1).replace("-", "−")}</span> {sentence}
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}
