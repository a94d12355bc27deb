import { useState } from "react";

import type { Accepted, Job } from "@/api/jobs";

/** Sends something to be read and hands its job on; what went wrong is kept until the next try. */
export function useGiving(given: (job: Job) => void) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const give = async (sending: () => Promise<Accepted>): Promise<boolean> => {
    setBusy(true);
    setError(null);
    try {
      given((await sending()).job);
      return true;
    } catch (failed) {
      setError(failed as Error);
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { busy, error, give };
}
