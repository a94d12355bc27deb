import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";

import { type Asked, read } from "./client";
import type { ApiError } from "./error";
import type { Answer, PagedPath } from "./paths";

/** A list that comes page by page: `pages` so far, how many there are in all, and how to get the next page. */
export function usePages<Path extends PagedPath>(path: Path, asked: Asked = {}) {
  type Page = Answer<Path> & { total: number; next: string | null };
  const query = useInfiniteQuery<Page, ApiError, Page[], [string, Asked, "pages"], string | null>({
    queryKey: [path, asked, "pages"],
    queryFn: ({ pageParam, signal }) =>
      read(path, { ...asked, query: { ...asked.query, after: pageParam } }, signal) as Promise<Page>,
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
