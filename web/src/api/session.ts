import { useQuery } from "@tanstack/react-query";

import { read } from "./client";

let csrf: string | null = null;

/** The token that writing requests carry, once the session is known. */
export const token = () => csrf;

/** Who I am. On loopback without users it is the one who is logged in to the machine; `/api/ledger` says what I may do. */
export function useSession() {
  return useQuery({
    queryKey: ["/api/session"],
    queryFn: async ({ signal }) => {
      const session = await read("/api/session", {}, signal);
      csrf = session.csrf;
      return session;
    },
  });
}
