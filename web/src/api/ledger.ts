import type { Role } from "./types";
import { useRead } from "./use-read";

/** The ledger that is served, and what whoever looks at it may do. */
export interface LedgerState {
  reports: number;
  claims: number;
  incidents: number;
  version: string;
  user: { name: string; role: Role } | null;
  public: boolean;
  may: string[];
  tiles: string | null;
}

export const useLedger = () => useRead<LedgerState>("/api/ledger");
