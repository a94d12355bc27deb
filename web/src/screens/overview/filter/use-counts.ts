import { useRead } from "@/api/use-read";
import { type FilterName, type Filters, without } from "@/state/filters";

/** How many incidents each value of a field would leave: its own filter is not counted in. */
export function useCounts(by: string, filters: Filters, own: FilterName, open = true) {
  return useRead(
    "/api/overview/counts",
    { query: { ...without(filters, own), by } },
    { keep: true, enabled: open },
  );
}
