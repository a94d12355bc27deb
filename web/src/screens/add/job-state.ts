import type { Job, JobProblem, JobProgress, JobReport } from "@/api/jobs";

/** What the server tells of a job while it is at it. */
export type JobEvent =
  | { kind: "progress" | "done"; data: JobProgress }
  | { kind: "report"; data: JobReport }
  | { kind: "problem"; data: JobProblem };

export const ENDED: ReadonlySet<Job["state"]> = new Set(["done", "failed", "stopped"]);

/** A job after something happened. An event that was told before changes nothing. */
export function after(job: Job, { kind, data }: JobEvent): Job {
  switch (kind) {
    case "report": {
      const list = data.known ? "met" : "reports";
      return job[list].includes(data.report) ? job : { ...job, [list]: [...job[list], data.report] };
    }
    case "problem":
      return job.problems.includes(data.message) ? job : { ...job, problems: [...job.problems, data.message] };
    default: {
      const { added, claims, copies, known, unchanged, state, trouble } = data;
      const ended = kind === "done" ? (state ?? "done") : null;
      return { ...job, added, claims, copies, known, unchanged, state: ended ?? "working", trouble: trouble ?? job.trouble };
    }
  }
}

/** How far a job is, in a sentence. */
export function told({ state, added, claims, copies, known, unchanged, problems, trouble }: Job): string {
  if (trouble) return trouble;
  if (state === "waiting") return "Waits for its turn";
  const count = (n: number, one: string, many = `${one}s`) => `${n.toLocaleString("en")} ${n === 1 ? one : many}`;
  const found = [
    added > 0 && `${count(added, "report")} added with ${count(claims, "claim")}`,
    copies > 0 && `${count(copies, "copy", "copies")} of others among them`,
    known > 0 && `${count(known, "report")} known before`,
    unchanged > 0 && `${count(unchanged, "address", "addresses")} with nothing new`,
    problems.length > 0 && `${count(problems.length, "problem")}`,
  ].filter(Boolean);
  if (state === "working") return found.length ? `Reading: ${found.join(", ")} so far` : "Reading …";
  const words = found.join(", ") || "Nothing was found to add";
  return state === "stopped" ? `Stopped. ${words}` : words;
}
