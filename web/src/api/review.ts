import type { Bounds, Figure, IncidentLine, Kind, LedgerClaim, SideKind, Speaker, StatusKind } from "./types";

/** What waits for a person, what is decided, and what somebody has to see for that. */
export type QueueName = "contested" | "low_score" | "unresolved" | "merges";
export type Action = "merge" | "split" | "accept" | "reject" | "correct" | "undo";
export type Standing = "in force" | "revoked" | "overruled" | "waiting";

export interface ReviewItem {
  kind: QueueName;
  why: string;
  /** The estimated chance of one happening, 0 to 1, where that is in doubt. */
  score: number | null;
  incidents: IncidentLine[];
  claim: LedgerClaim | null;
  /** The version of each thing that a decision names, by id. */
  expect: Record<string, string>;
}
export interface ReviewPage {
  queue: QueueName;
  total: number;
  next: string | null;
  items: ReviewItem[];
}
export interface Decision {
  number: number;
  action: Action;
  author: string;
  at: string;
  note: string;
  standing: Standing;
  why: string;
  incidents: string[];
  claims: string[];
  others: string[];
  field: string | null;
  value: Record<string, unknown> | null;
  read: string | null;
  undoes: number | null;
}
export interface Account {
  side: SideKind;
  name: string;
  speakers: Speaker[];
  claims: string[];
  figures: Figure[];
}
export interface Comparison {
  field: string;
  score: number;
  sentence: string;
}
export interface Membership {
  claim: string;
  other: string | null;
  likeness: number | null;
  comparisons: Comparison[];
  why: string;
}
export interface Correction {
  claim: string;
  field: string;
  read: string;
  now: string;
  decision: number;
}
/** An incident as somebody who decides on it sees it. */
export interface SeenIncident {
  id: string;
  version: string;
  claim_versions: Record<string, string>;
  kinds: Kind[];
  start: string | null;
  end: string | null;
  places: { place: string | null; name: string; precision: number | null }[];
  status: { kind: StatusKind; reasons: string[]; disputes: { sentence: string; claims: string[] }[] };
  figures: (Bounds & Figure)[];
  accounts: Account[];
  claims: LedgerClaim[];
  memberships: Membership[];
  decisions: Decision[];
  corrections: Correction[];
  rejected: LedgerClaim[];
}
export interface NewDecision {
  action: Action;
  about: string[];
  note: string;
  expect: string[];
}
/** Something that is decided on, as it is now. */
export interface Present {
  id: string;
  version: string;
  incident: SeenIncident | null;
  claim: LedgerClaim | null;
  decisions: Decision[];
}
export interface Decided {
  number: number;
  decision: Decision;
  overruled: Decision[];
  now: Present[];
}
