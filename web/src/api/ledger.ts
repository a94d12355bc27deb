import { useRead } from "./use-read";

/** The ledger that is served, and what whoever looks at it may do. */
export const useLedger = () => useRead("/api/ledger");
