import type { ReviewItem } from "@/api/review";

import { type Seen, splitting, type Wish } from "./deciding";
import type { Deed } from "./keys";

/** What a button does: decide at once, or ask for more first. `closing`: the item is then done with. */
export type Offer =
  | { deed: Deed; label: string; wishes: readonly Wish[]; closing: boolean; at_once: boolean }
  | { deed: Deed; label: string; form: "correct" | "merge" }
  | { deed: Deed; label: string; missing: string };

/** What can be decided on an item, with one of its claims looked at and some chosen. */
export function offered(item: ReviewItem, seen: Seen, claim: string | undefined, chosen: readonly string[]): Offer[] {
  if (seen.claim) return ofClaim(seen.claim.id);
  return [
    ...(item.kind === "merges" ? ofTwo(seen) : ofOne(seen)),
    split(seen, claim, chosen),
    ...(claim ? [reject(claim, false), { deed: "correct", label: "Correct claim", form: "correct" } as const] : []),
  ];
}

const reject = (claim: string, closing: boolean): Offer => ({
  deed: "reject",
  label: "Reject claim",
  wishes: [{ action: "reject", about: [claim] }],
  closing,
  at_once: false,
});

const accept = (id: string): Wish => ({ action: "accept", about: [id] });

function ofClaim(claim: string): Offer[] {
  return [
    { deed: "accept", label: "Accept as read", wishes: [accept(claim)], closing: true, at_once: true },
    reject(claim, true),
    { deed: "correct", label: "Correct", form: "correct" },
  ];
}

function ofOne({ incidents }: Seen): Offer[] {
  const wishes = incidents.map(({ id }) => accept(id));
  return [
    { deed: "accept", label: "Accept as it is", wishes, closing: true, at_once: true },
    { deed: "merge", label: "Merge with …", form: "merge" },
  ];
}

function ofTwo({ incidents }: Seen): Offer[] {
  const ids = incidents.map(({ id }) => id);
  const merged: Offer =
    ids.length > 1
      ? { deed: "merge", label: "Merge", wishes: [{ action: "merge", about: ids }], closing: true, at_once: false }
      : { deed: "merge", label: "Merge", missing: "These are one incident already." };
  return [merged, { deed: "accept", label: "Keep apart", wishes: ids.map(accept), closing: true, at_once: true }];
}

function split({ incidents }: Seen, claim: string | undefined, chosen: readonly string[]): Offer {
  const has = (id: string | undefined) => incidents.find(({ claims }) => claims.some((one) => one.id === id));
  const incident = has(chosen[0] ?? claim);
  const wish = incident ? splitting(incident, chosen) : "There is nothing to split.";
  const label = chosen.length ? `Split off ${chosen.length}` : "Split off";
  if (typeof wish === "string") return { deed: "split", label, missing: wish };
  return { deed: "split", label, wishes: [wish], closing: false, at_once: false };
}
