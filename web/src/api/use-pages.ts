import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";

import { type Asked, read } from "./client";
import type { ApiError } from "./error";

interface Page {
  total: number;
  next: string | null;
}

/** A list that comes page by page: `pages` so far, and how to get the next one. */
export function usePages<T extends Page>(template: string, asked: Asked = {}) {
  const query = useInfiniteQuery<T, ApiError, T[], [string, Asked, "pages"], string | null>({
    queryKey: [template, asked, "pages"],
    queryFn: ({ pageParam, signal }) =>
      read<T>(template, { ...asked, query: { ...asked.query, after: pageParam } }, signal),
    initialPageParam: null,
    getNextPageParam: (last) => last.next,
    select: ({ pages }) => pages,
    placeholderData: keepPreviousData,
  });
  return {
    query,
    pages: query.data ?? [],
    total: query.data?.[0]?.total ?? 0,
    more: query.hasNextPage ? () => void query.fetchNextPage() : undefined,
    busy: query.isFetchingNextPage,
  };
}
