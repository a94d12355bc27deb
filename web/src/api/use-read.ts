import { keepPreviousData, useQuery, type UseQueryResult } from "@tanstack/react-query";

import { type Asked, read } from "./client";
import type { ApiError } from "./error";

interface Options {
  enabled?: boolean;
  /** Show the answer before while a changed question is asked: lists and maps that are being filtered. */
  keep?: boolean;
}

/** A resource as React state: `useRead<IncidentPage>("/api/incidents", {query})`. Show it with `parts/loaded`. */
export function useRead<T>(template: string, asked: Asked = {}, options: Options = {}): UseQueryResult<T, ApiError> {
  return useQuery<T, ApiError>({
    queryKey: [template, asked],
    queryFn: ({ signal }) => read<T>(template, asked, signal),
    enabled: options.enabled ?? true,
    placeholderData: options.keep ? keepPreviousData : undefined,
  });
}
