import { useState } from "react";

import type { QueueName, SeenIncident } from "@/api/review";

import { claimsShown, stepped } from "./claim-order";

/** The claim that is looked at, and those that are chosen for a split; what is no longer there is neither. */
export function useLooking(incidents: readonly SeenIncident[], queue: QueueName) {
  const shown = incidents.flatMap(claimsShown);
  const [asked, look] = useState<string>();
  const [picked, setPicked] = useState<readonly string[]>([]);
  const claim = asked !== undefined && shown.includes(asked) ? asked : firstLook(incidents, queue, shown);
  const chosen = picked.filter((id) => shown.includes(id));
  const choose = (id: string) => setPicked(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  return { claim, look, chosen, choose, step: (steps: number) => look(stepped(shown, claim, steps)) };
}

/** Where to look first: at the claim that was joined on least, at one in dispute, else at the first. */
function firstLook(incidents: readonly SeenIncident[], queue: QueueName, shown: readonly string[]): string | undefined {
  if (queue === "low_score") {
    const sure = incidents.flatMap(({ memberships }) => memberships).filter(({ likeness }) => likeness !== null);
    const least = sure.sort((a, b) => (a.likeness ?? 1) - (b.likeness ?? 1))[0]?.claim;
    if (least && shown.includes(least)) return least;
  }
  const disputed = new Set(incidents.flatMap(({ status }) => status.disputes.flatMap(({ claims }) => claims)));
  return shown.find((id) => disputed.has(id)) ?? shown[0];
}
