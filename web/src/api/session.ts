import { useQuery } from "@tanstack/react-query";

import { read } from "./client";
import type { Role } from "./types";

/** Who is using the workbench. On loopback without users it is the one who is logged in to the machine. */
export interface Session {
  user: { name: string; role: Role } | null;
  csrf: string | null;
}

let csrf: string | null = null;

/** The token that writing requests carry, once the session is known. */
export const token = () => csrf;

/** Who I am; screens ask `/api/ledger` for what I may do. */
export function useSession() {
  return useQuery({
    queryKey: ["/api/session"],
    queryFn: async ({ signal }) => {
      const session = await read<Session>("/api/session", {}, signal);
      csrf = session.csrf;
      return session;
    },
  });
}
