import { useInfiniteQuery, useQueries } from "@tanstack/react-query";
import { useMemo } from "react";

import { read } from "@/api/client";
import type { ApiError } from "@/api/error";
import type { QueueName, ReviewItem, ReviewPage } from "@/api/review";

import { QUEUES } from "./queues";

const PAGE = 50;
const QUEUE = "/api/review";

/** What waits in a queue. It is not asked anew after a decision: what was decided stays in its place until one looks again. */
export function useQueue(queue: QueueName) {
  const query = useInfiniteQuery<ReviewPage, ApiError>({
    queryKey: [QUEUE, "items", queue],
    initialPageParam: null,
    queryFn: ({ pageParam, signal }) =>
      read(QUEUE, { query: { queue, limit: PAGE, after: pageParam as string | null } }, signal),
    getNextPageParam: (page) => page.next,
    staleTime: Infinity,
  });
  const items = useMemo<ReviewItem[]>(() => query.data?.pages.flatMap((page) => page.items) ?? [], [query.data]);
  return { query, items, total: query.data?.pages.at(-1)?.total ?? 0 };
}

/** How much waits in each queue now. */
export function useTotals(): Readonly<Partial<Record<QueueName, number>>> {
  return useQueries({
    queries: QUEUES.map((queue) => ({
      queryKey: [QUEUE, "total", queue],
      queryFn: ({ signal }: { signal: AbortSignal }) => read(QUEUE, { query: { queue, limit: 1 } }, signal),
    })),
    combine: (found) => Object.fromEntries(QUEUES.map((queue, at) => [queue, found[at]?.data?.total])),
  });
}
