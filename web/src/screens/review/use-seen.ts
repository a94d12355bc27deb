import { type QueryClient, useQueries, useQuery, type UseQueryOptions } from "@tanstack/react-query";

import { read } from "@/api/client";
import type { ApiError } from "@/api/error";
import type { Present, ReviewItem, SeenIncident } from "@/api/review";

const INCIDENT = "/api/incidents/{id}";
const key = (id: string) => [INCIDENT, "review", id];

const asked = (id: string): UseQueryOptions<SeenIncident, ApiError> => ({
  queryKey: key(id),
  queryFn: ({ signal }) => read<SeenIncident>(INCIDENT, { path: { id }, query: { why: true } }, signal),
  staleTime: Infinity, // what is shown is what is decided on: it changes when a decision or a refusal says so
});

/** One incident with all that is said of it, as somebody who decides sees it. */
export const useIncident = (id: string) => useQuery(asked(id));

/** The incidents of an item with all that is said of them; those that have become one are given once. */
export function useSeen(item: ReviewItem | undefined) {
  const queries = useQueries({ queries: (item?.incidents ?? []).map(({ id }) => asked(id)) });
  const incidents = queries.flatMap(({ data }) => data ?? []);
  return {
    incidents: incidents.filter(({ id }, at) => incidents.findIndex((other) => other.id === id) === at),
    pending: queries.some(({ isPending }) => isPending),
    failed: queries.find(({ isError }) => isError),
  };
}

/** Fetches what the next item needs, so that going on does not wait. */
export function prefetch(client: QueryClient, item: ReviewItem | undefined): void {
  for (const { id } of item?.incidents ?? []) void client.prefetchQuery(asked(id));
}

/** Puts what the server says is there now in the place of what was shown. */
export function show(client: QueryClient, now: readonly Present[], item: ReviewItem): void {
  for (const { id } of item.incidents) {
    const found = now.find(({ incident }) => incident?.id === id)?.incident;
    if (found) client.setQueryData(key(id), found);
    else void client.invalidateQueries({ queryKey: key(id) });
  }
}

/** Forgets what was shown of incidents and reports: a decision may have changed any of them. */
export const forget = (client: QueryClient): Promise<void> =>
  client.invalidateQueries({ predicate: ({ queryKey: [path] }) => path === INCIDENT || path === "/api/reports/{id}" });
