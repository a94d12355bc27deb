import type { components } from "./schema";
import type { IncidentView } from "./types";

type Of<Name extends keyof components["schemas"]> = components["schemas"][Name];

/** What waits for a person, what is decided, and what somebody has to see for that. */
export type QueueName = Of<"Queue">;
export type Action = Of<"Action">;
export type ReviewItem = Of<"ReviewItem">;
export type ReviewPage = Of<"ReviewPage">;
export type Decision = Of<"Decision">;
export type Account = Of<"Account">;
export type Membership = Of<"Membership">;
export type Correction = Of<"Correction">;
export type Present = Of<"Present">;
export type Decided = Of<"Decided">;
/** An incident as somebody who decides on it sees it. */
export type SeenIncident = IncidentView;
/** A decision that is asked for, with the version of everything that it rests on. */
export type NewDecision = Of<"NewDecision"> & { expect: string[]; note: string };
