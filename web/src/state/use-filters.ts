import { useCallback, useMemo } from "react";
import { useSearchParams } from "wouter";

import { type Change, changed, type Filters, filtersOf } from "./filters";

/** The filters of the address, and how to change them: each change is a step that "back" takes back. */
export function useFilters(): [Filters, (change: Change) => void] {
  const [search, setSearch] = useSearchParams();
  const written = JSON.stringify(filtersOf(search)); // the same object while only the map is moved
  const filters = useMemo(() => JSON.parse(written) as Filters, [written]);
  const change = useCallback((to: Change) => setSearch((now) => changed(now, to)), [setSearch]);
  return [filters, change];
}
