import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";

/** Does something that makes somebody else of me; everything that is shown is then asked for anew. */
export function useSessionChange() {
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const change = async (sending: () => Promise<unknown>): Promise<boolean> => {
    setBusy(true);
    setError(null);
    try {
      await sending();
      await client.resetQueries();
      return true;
    } catch (failed) {
      setError(failed as Error);
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { busy, error, change };
}
