import { keepPreviousData, useQuery, type UseQueryResult } from "@tanstack/react-query";

import { type Asked, read } from "./client";
import type { ApiError } from "./error";
import type { Answer, GetPath } from "./paths";

interface Options {
  enabled?: boolean;
  /** Show the answer before while a changed question is asked: lists and maps that are being filtered. */
  keep?: boolean;
}

/** A resource as React state: `useRead("/api/incidents/{id}", {path: {id}})`. Show it with `parts/loaded`. */
export function useRead<Path extends GetPath>(path: Path, asked?: Asked, options?: Options): UseQueryResult<Answer<Path>, ApiError>;
export function useRead<Told>(path: GetPath, asked?: Asked, options?: Options): UseQueryResult<Told, ApiError>;
export function useRead(path: GetPath, asked: Asked = {}, options: Options = {}): UseQueryResult<unknown, ApiError> {
  return useQuery<unknown, ApiError>({
    queryKey: [path, asked],
    queryFn: ({ signal }) => read(path, asked, signal),
    enabled: options.enabled ?? true,
    placeholderData: options.keep ? keepPreviousData : undefined,
  });
}
