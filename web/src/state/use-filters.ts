import { useCallback, useMemo } from "react";
import { useSearchParams } from "wouter";

import { type Change, changed, type Filters, filtersOf } from "./filters";

/** The filters of the address, and how to change them: each change is a step that "back" takes back. */
export function useFilters(): [Filters, (change: Change) => void] {
  const [search, setSearch] = useSearchParams();
  const written = search.toString();
  const filters = useMemo(() => filtersOf(new URLSearchParams(written)), [written]);
  const change = useCallback((to: Change) => setSearch((now) => changed(now, to)), [setSearch]);
  return [filters, change];
}
