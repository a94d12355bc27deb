import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";

import type { Decision, LedgerClaim } from "@/api/types";
import { plural } from "@/parts/words";

import { Card } from "./card";
import { readingAt } from "./places";
import type { Shown } from "./use-shown";
import { useWindow } from "./use-window";

interface Props {
  claims: readonly LedgerClaim[];
  incidents: ReadonlyMap<string, string>;
  judged: ReadonlyMap<string, readonly Decision[]>;
  shown: Shown;
  all: ReadonlyMap<string, LedgerClaim>;
}

const NONE: readonly Decision[] = [];

/** The claims in the order of the text, beside it. The list goes with the text, and to the claim that is shown. */
export function Margin({ claims, incidents, judged, shown, all }: Props) {
  const panel = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  const { from, until, earlier, later } = useWindow(claims.length, at);
  useFollow(panel, claims, setAt);
  useEffect(() => {
    const index = claims.findIndex(({ claim }) => claim.id === shown.claim);
    if (index >= 0 && !isBusy(panel.current)) setAt(index);
  }, [claims, shown.claim]);
  useLayoutEffect(() => {
    const id = claims[at]?.claim.id;
    if (id && panel.current && !isBusy(panel.current)) bring(panel.current, id);
  }, [claims, at, from, until]);

  return (
    <section className="margin" aria-label="Claims">
      <h2 className="margin-head">
        {plural(claims.length, "claim")} <span className="margin-keys">j and k go through them</span>
      </h2>
      <div className="margin-list" ref={panel}>
        {earlier && <More click={earlier}>{plural(from, "earlier claim")}</More>}
        <ol>
          {claims.slice(from, until).map((found) => (
            <Card
              key={found.id}
              found={found}
              incident={incidents.get(found.id)}
              decisions={judged.get(found.id) ?? NONE}
              shown={shown.claim === found.claim.id}
              pinned={shown.pinned === found.claim.id}
              pin={shown.pin}
              point={shown.point}
              all={all}
            />
          ))}
        </ol>
        {later && <More click={later}>{plural(claims.length - until, "later claim")}</More>}
      </div>
    </section>
  );
}

const More = ({ click, children }: { click: () => void; children: string }) => (
  <button type="button" className="quiet margin-more" onClick={click}>
    Show some of {children}
  </button>
);

/** Goes with the reading: tells the first claim from the paragraph on that is read, but not while somebody works in the list. */
function useFollow(panel: RefObject<HTMLElement | null>, claims: readonly LedgerClaim[], tell: (index: number) => void): void {
  useEffect(() => {
    let waiting = 0;
    const follow = () => {
      waiting = 0;
      const at = isBusy(panel.current) ? null : readingAt();
      const first = at === null ? -1 : claims.findIndex(({ claim }) => claim.trigger.start >= at);
      if (first >= 0) tell(first);
    };
    const scrolled = () => void (waiting ||= requestAnimationFrame(follow));
    window.addEventListener("scroll", scrolled, { passive: true });
    return () => {
      window.removeEventListener("scroll", scrolled);
      cancelAnimationFrame(waiting);
    };
  }, [panel, claims, tell]);
}

const isBusy = (list: HTMLElement | null): boolean => list?.matches(":hover, :focus-within") ?? false;

/** Only the list moves; the page stays where it is. */
function bring(list: HTMLElement, claim: string): void {
  const card = list.querySelector<HTMLElement>(`[data-claim="${CSS.escape(claim)}"]`);
  if (!card || list.scrollHeight <= list.clientHeight) return;
  const [top, bottom] = [card.offsetTop, card.offsetTop + card.offsetHeight];
  if (top < list.scrollTop || bottom > list.scrollTop + list.clientHeight) list.scrollTop = top - list.clientHeight / 4;
}
