import { useQuery } from "@tanstack/react-query";

import { read } from "./client";
import type { ApiError } from "./error";
import type { Ledger } from "./types";
import { useRead } from "./use-read";

const LEDGER = "/api/ledger";
/** How the ledger is asked for: whatever makes it out of date names this key. */
export const LEDGER_KEY = [LEDGER, {}] as const;
const AT_WORK = 2_000; // milliseconds until it is asked again how far the incidents are
const AT_REST = 30_000; // and whether they are being worked out at all

/** The ledger that is served, and what whoever looks at it may do. */
export const useLedger = () => useRead(LEDGER);

/** The same, asked again and again: the shell tells from it how far the incidents are. */
export const useWatchedLedger = () =>
  useQuery<Ledger, ApiError>({
    queryKey: LEDGER_KEY,
    queryFn: ({ signal }) => read(LEDGER, {}, signal),
    refetchInterval: ({ state: { data } }) => (data?.may.read && !data.fusing.current ? AT_WORK : AT_REST),
  });
