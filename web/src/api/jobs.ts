import type { components } from "./schema";

/** A wish to add something, how far it is, and what its events bring. */
export type Job = components["schemas"]["Job"];
export type Jobs = components["schemas"]["Jobs"];
export type Accepted = components["schemas"]["Accepted"];
export type JobProgress = components["schemas"]["JobProgress"];
export type JobReport = components["schemas"]["JobReport"];
export type JobProblem = components["schemas"]["JobProblem"];
export type PastedReport = components["schemas"]["PastedReport"];
