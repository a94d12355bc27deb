import type { ReviewItem } from "@/api/review";

import { keyOf, titleOf } from "./queues";
import type { Outcome } from "./use-desk";

interface Props {
  items: readonly ReviewItem[];
  current: ReviewItem;
  outcomes: ReadonlyMap<string, Outcome>;
  show: (item: ReviewItem) => void;
}

/** Decisions on items behind that were refused while one went on. */
export function NotKept({ items, current, outcomes, show }: Props) {
  const refused = items.filter((item) => {
    const state = outcomes.get(keyOf(item))?.state;
    return item !== current && (state === "stale" || state === "failed");
  });
  if (!refused.length) return null;
  return (
    <div className="note error" role="alert">
      <p>Not kept, because somebody else decided meanwhile or the server could not:</p>
      {refused.map((item) => {
        const outcome = outcomes.get(keyOf(item));
        return (
          <p key={keyOf(item)}>
            <button type="button" onClick={() => show(item)}>
              Look again: {titleOf(item)}
            </button>
            {outcome?.state === "failed" && <span className="small"> {outcome.error.message}</span>}
          </p>
        );
      })}
    </div>
  );
}
