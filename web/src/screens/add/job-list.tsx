import type { Job } from "@/api/jobs";

import { JobCard } from "./job-card";

/** What was given since the server was started, newest first. */
export function JobList({ jobs }: { jobs: readonly Job[] }) {
  if (!jobs.length) return <p className="muted">Nothing yet since the server was started.</p>;
  return (
    <ol className="jobs">
      {jobs.map((job) => (
        <JobCard key={job.id} given={job} />
      ))}
    </ol>
  );
}
