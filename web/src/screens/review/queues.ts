import type { QueueName, ReviewItem } from "@/api/review";
import { days } from "@/parts/days";
import { kindsTold } from "@/parts/kinds";
import { capitalized, plural, some } from "@/parts/words";

interface QueueWords {
  title: string;
  /** What waits there and what can be done, in a sentence or two. */
  about: string;
}

export const QUEUES: readonly QueueName[] = ["contested", "low_score", "unresolved", "merges"];
export const QUEUE_WORDS: Readonly<Record<QueueName, QueueWords>> = {
  contested: {
    title: "Contested",
    about: "Claims that cannot all be true. Is each read rightly, and do they tell of one happening?",
  },
  low_score: {
    title: "Unsure joins",
    about: "A claim was put to others on little. Does it tell of the same happening?",
  },
  unresolved: { title: "Unresolved names", about: "A place that the gazetteer does not know, or several share. Which is it?" },
  merges: { title: "Suggested merges", about: "Two incidents that may be one happening." },
};

export const queueOf = (written: string | null): QueueName =>
  QUEUES.find((name) => name === written) ?? "contested";

/** What an item is called in the address: the ids of what it is about. A claim may wait once for each of its names. */
export const keyOf = ({ incidents, claim, why }: ReviewItem): string =>
  claim ? `${claim.id}|${why}` : incidents.map(({ id }) => id).join("|");

/** What an item is about, in one line. */
export function titleOf({ incidents, claim }: ReviewItem): string {
  if (claim) return claim.claim.quote.text;
  const [first, second] = incidents.map(({ kinds, places }) =>
    [capitalized(kindsTold(kinds, 2)), some(places, 1)].filter(Boolean).join(" · "),
  );
  return second === undefined || second === first ? (first ?? "") : `${first} / ${second}`;
}

/** What stands under an item's title in the list. */
export function detailOf({ incidents, claim }: ReviewItem): string {
  if (claim) return claim.report.publisher ?? claim.report.title ?? "a report without a title";
  const claims = incidents.reduce((sum, incident) => sum + incident.claims, 0);
  const when = [...new Set(incidents.map(({ start, end }) => days(start, end, true)).filter(Boolean))];
  return [...when, plural(claims, "claim")].join(" · ");
}
