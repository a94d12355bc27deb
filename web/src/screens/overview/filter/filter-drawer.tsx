import { useSyncExternalStore } from "react";

import { type Change, type Filters, parts } from "@/state/filters";

import { FilterPanel } from "./filter-panel";

interface Props {
  filters: Filters;
  change: (change: Change) => void;
}

const BESIDE = window.matchMedia("(min-width: 1000px)"); // as in overview.css

const wide = () => BESIDE.matches;
const onWidth = (changed: () => void) => {
  BESIDE.addEventListener("change", changed);
  return () => BESIDE.removeEventListener("change", changed);
};

/** The filters: beside the map where there is room, else folded above it. */
export function FilterDrawer({ filters, change }: Props) {
  const beside = useSyncExternalStore(onWidth, wide);
  if (beside)
    return (
      <aside className="overview-filters" aria-label="Filters">
        <FilterPanel filters={filters} change={change} />
      </aside>
    );
  const set = parts(filters).length;
  return (
    <details className="overview-filters">
      <summary>Filters{set > 0 && ` (${set} set)`}</summary>
      <FilterPanel filters={filters} change={change} />
    </details>
  );
}
