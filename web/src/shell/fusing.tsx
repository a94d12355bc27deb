import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";

import { LEDGER_KEY, useWatchedLedger } from "@/api/ledger";
import { plural } from "@/parts/words";

import { announce } from "./announcer";

const LONG = 2; // answers in a row that tell of it: a round that is over before the second one was waited for by every question

/** Says that incidents are being worked out and how far that is. What was shown meanwhile is asked for anew when it is done. */
export function Fusing() {
  const client = useQueryClient();
  const { data, dataUpdatedAt } = useWatchedLedger();
  const fusing = data?.fusing;
  const seen = useRef(0);
  useEffect(() => {
    if (!fusing) return;
    if (!fusing.current) {
      if (fusing.working && ++seen.current === LONG) announce(told(fusing));
      return;
    }
    const late = seen.current >= LONG;
    seen.current = 0;
    if (!late) return;
    announce("The incidents are up to date.");
    void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== LEDGER_KEY[0] });
  }, [client, fusing, dataUpdatedAt]);
  if (!fusing?.working) return null;
  return (
    <p className="shell-fusing">
      {told(fusing)}
      {fusing.of > 0 && <progress value={fusing.done} max={fusing.of} aria-label="Reports that are done" />}
    </p>
  );
}

const told = ({ done, of }: { done: number; of: number }): string =>
  `Incidents are being worked out${of ? `: ${done.toLocaleString("en")} of ${plural(of, "report")}` : ""}`;
