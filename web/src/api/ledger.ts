import type { Role } from "./types";
import { useRead } from "./use-read";

/** The ledger that is served, and what whoever looks at it may do. */
export interface LedgerState {
  name: string;
  version: string;
  totals: { captures: number; reports: number; claims: number; origins: number; problems: number; incidents: number };
  fusing: { current: boolean; working: boolean; done: number; of: number };
  user: { name: string; role: Role } | null;
  may: { read: boolean; decide: boolean; add: boolean; administer: boolean };
  public: boolean;
  tiles: string | null;
}

export const useLedger = () => useRead<LedgerState>("/api/ledger");
