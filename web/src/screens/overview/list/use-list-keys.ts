import { type RefObject, useCallback } from "react";

import { useKeys } from "@/shell/keys";

const STEPS: Readonly<Record<string, number>> = { j: 1, k: -1 };

/** j and k go from one link of a list to the next and back; Enter opens it, as with every link. */
export function useListKeys(list: RefObject<HTMLElement | null>): void {
  useKeys(
    useCallback(
      (key) => {
        const step = STEPS[key];
        if (!step || !list.current) return false;
        const links = [...list.current.querySelectorAll<HTMLAnchorElement>("a.incident-title")];
        const now = links.indexOf(document.activeElement as HTMLAnchorElement);
        const next = links[now < 0 ? 0 : Math.min(links.length - 1, Math.max(0, now + step))];
        next?.focus();
        next?.scrollIntoView({ block: "nearest" });
        return true;
      },
      [list],
    ),
  );
}
