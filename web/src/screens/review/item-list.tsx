import { useEffect, useRef } from "react";

import type { ReviewItem } from "@/api/review";

import { detailOf, keyOf, titleOf } from "./queues";
import type { Outcome } from "./use-desk";

interface Props {
  items: readonly ReviewItem[];
  current: string;
  outcomes: ReadonlyMap<string, Outcome>;
  show: (item: ReviewItem) => void;
}

/** What waits, in the server's order; what is decided stays in its place and says what was decided. */
export function ItemList({ items, current, outcomes, show }: Props) {
  const here = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    here.current?.scrollIntoView({ block: "nearest" }); // gives a promise in newer browsers: nothing for React to call
  }, [current]);
  return (
    <ol className="review-items">
      {items.map((item) => {
        const key = keyOf(item);
        const word = outcomeWord(outcomes.get(key));
        return (
          <li key={key}>
            <button
              type="button"
              ref={key === current ? here : undefined}
              className={word ? "review-item decided" : "review-item"}
              aria-current={key === current ? "true" : undefined}
              onClick={() => show(item)}
            >
              <span className="review-item-title">{titleOf(item)}</span>
              <span className="review-item-detail">
                {detailOf(item)}
                {item.score !== null && ` · ${Math.round(item.score * 100)} %`}
                {word && <strong> · {word}</strong>}
              </span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}

function outcomeWord(outcome: Outcome | undefined): string | null {
  if (!outcome) return null;
  if (outcome.state === "done") return outcome.word;
  return { sending: "being kept …", stale: "changed meanwhile", failed: "not kept" }[outcome.state];
}
