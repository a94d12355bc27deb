import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";

import { Failure } from "./failure";
import { Loading } from "./loading";

interface Props<T> {
  query: UseQueryResult<T, Error>;
  what: string;
  children: (data: T) => ReactNode;
}

/** A query's answer, or that it is on its way, or why there is none. */
export function Loaded<T>({ query, what, children }: Props<T>) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.isError) return <Failure error={query.error} retry={() => void query.refetch()} />;
  return <Loading what={what} />;
}
