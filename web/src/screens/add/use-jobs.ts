import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";

import type { Job, Jobs } from "@/api/jobs";
import { useRead } from "@/api/use-read";

const JOBS = "/api/jobs";

/** Jobs since the server was started, newest first: the server keeps them, so that a page that is loaded again has them too. */
export function useJobs() {
  const client = useQueryClient();
  const query = useRead(JOBS);
  const given = useCallback(
    (job: Job) =>
      client.setQueryData<Jobs>([JOBS, {}], (now) => ({ jobs: [job, ...(now?.jobs ?? []).filter(({ id }) => id !== job.id)] })),
    [client],
  );
  return { query, jobs: query.data?.jobs ?? [], given };
}
