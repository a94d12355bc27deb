import { Link } from "wouter";

import type { QueueName } from "@/api/review";

import { QUEUE_WORDS, QUEUES } from "./queues";
import { useTotals } from "./use-queue";

/** The queues, with how much waits in each. */
export function QueueTabs({ queue }: { queue: QueueName }) {
  const totals = useTotals();
  return (
    <nav className="review-queues" aria-label="Queues">
      {QUEUES.map((name) => (
        <Link key={name} href={`/review?queue=${name}`} aria-current={name === queue ? "page" : undefined}>
          {QUEUE_WORDS[name].title}
          {totals[name] !== undefined && <span className="review-total"> {totals[name].toLocaleString("en")}</span>}
        </Link>
      ))}
    </nav>
  );
}
