import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";

import { address } from "@/api/client";
import type { Job } from "@/api/jobs";
import { announce } from "@/shell/announcer";

import { after, ENDED, type JobEvent, told } from "./job-state";

const KINDS = ["progress", "report", "problem", "done"] as const;

/** A job as it goes on. The browser takes a broken connection up again by itself, behind the last event that it saw. */
export function useJob(given: Job): Job {
  const client = useQueryClient();
  const [job, setJob] = useState(given);
  const latest = useRef(given);
  const follow = !ENDED.has(given.state);
  const { id } = given;
  useEffect(() => {
    if (!follow) return;
    const events = new EventSource(address("/api/jobs/{id}/events", { path: { id } }));
    const heard = (kind: (typeof KINDS)[number]) => (event: MessageEvent<string>) => {
      latest.current = after(latest.current, { kind, data: JSON.parse(event.data) } as JobEvent);
      setJob(latest.current);
      if (kind !== "done") return;
      events.close(); // else it would ask again for what is over
      announce(`${latest.current.name}: ${told(latest.current)}`);
      // what was shown before may have changed with the new reports: it is asked for again when it is next shown
      void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "/api/session" });
    };
    events.onerror = () => {
      // the browser gave up: a server that was started anew does not know the job any more
      if (events.readyState === EventSource.CLOSED) void client.invalidateQueries({ queryKey: ["/api/jobs"] });
    };
    for (const kind of KINDS) events.addEventListener(kind, heard(kind));
    return () => events.close();
  }, [client, follow, id]);
  return follow ? job : given;
}
