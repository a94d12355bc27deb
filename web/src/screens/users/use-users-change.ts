import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";

import { announce } from "@/shell/announcer";

/** Changes users and shows them anew; what went wrong is kept until the next try. */
export function useUsersChange() {
  const client = useQueryClient();
  const [error, setError] = useState<Error | null>(null);
  const change = async (sending: () => Promise<unknown>, told: string): Promise<boolean> => {
    setError(null);
    try {
      await sending();
      announce(told);
      await client.invalidateQueries();
      return true;
    } catch (failed) {
      setError(failed as Error);
      return false;
    }
  };
  return { error, change };
}
