import { useState } from "react";
import { Link } from "wouter";

import { send } from "@/api/client";
import type { Job } from "@/api/jobs";
import { plural } from "@/parts/words";
import { reportPath } from "@/state/links";

import { ENDED, told } from "./job-state";
import { ReadReport } from "./read-report";
import { useJob } from "./use-job";

const SHOWN = 3; // reports that are shown with their claims; of more the list can be unfolded
const PROBLEMS = 5;

/** One thing that was given: how far it is, what was read in it, and what could not be. */
export function JobCard({ given }: { given: Job }) {
  const job = useJob(given);
  const [all, setAll] = useState(false);
  const over = ENDED.has(job.state);
  const reports = all ? job.reports : job.reports.slice(0, SHOWN);
  return (
    <li className={`job job-${job.state}`}>
      <div className="job-head">
        <strong>{job.name}</strong>
        <span className="small muted">by {job.by}</span>
        {!over && (
          <button type="button" onClick={() => void send(`/api/jobs/{id}`, { method: "DELETE", path: { id: job.id } })}>
            Stop
          </button>
        )}
      </div>
      {!over && <progress aria-label={`Reading ${job.name}`} />}
      <p className={job.state === "failed" ? "job-trouble" : undefined}>{told(job)}</p>
      {job.problems.length > 0 && (
        <ul className="job-problems small">
          {job.problems.slice(0, PROBLEMS).map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
          {job.problems.length > PROBLEMS && <li>and {plural(job.problems.length - PROBLEMS, "problem")} more</li>}
        </ul>
      )}
      {job.met.map((id) => (
        <p key={id}>
          <Link href={reportPath(id)}>Open the report that is there already</Link>
        </p>
      ))}
      {reports.map((id) => (
        <ReadReport key={id} id={id} />
      ))}
      {!all && job.reports.length > SHOWN && (
        <button type="button" onClick={() => setAll(true)}>
          Show {plural(job.reports.length - SHOWN, "report")} more
        </button>
      )}
    </li>
  );
}
