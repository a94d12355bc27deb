import { useMemo } from "react";
import { useSearchParams } from "wouter";

import type { components } from "@/api/schema";

export type Policy = components["schemas"]["Policy"];
export const POLICIES: readonly Policy[] = ["origins", "ucdp", "acled"];

/** What the address says of the view: by which rule figures are chosen, and what is left out. */
export interface Address {
  policy: Policy;
  without: readonly string[];
  choose: (policy: Policy) => void;
  leaveOut: (name: string) => void;
  takeBack: (name: string) => void;
  takeAllBack: () => void;
}

export function useAddress(): Address {
  const [search, setSearch] = useSearchParams();
  return useMemo(() => {
    const without = search.getAll("without").filter(Boolean);
    const put = (policy: Policy, names: readonly string[]) =>
      setSearch((now) => {
        const next = new URLSearchParams(now);
        next.delete("policy");
        next.delete("without");
        if (policy !== "origins") next.set("policy", policy);
        for (const name of new Set(names)) next.append("without", name);
        return next;
      });
    const policy = POLICIES.find((one) => one === search.get("policy")) ?? "origins";
    return {
      policy,
      without,
      choose: (to) => put(to, without),
      leaveOut: (name) => put(policy, [...without, name]),
      takeBack: (name) => put(policy, without.filter((one) => one !== name)),
      takeAllBack: () => put(policy, []),
    };
  }, [search, setSearch]);
}
