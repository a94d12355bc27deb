import "./overview.css";

import { useEffect, useState } from "react";

import { type KeyHelp, useKeyHelp } from "@/shell/key-help";
import { useFilters } from "@/state/use-filters";

import { ActiveFilters } from "./filter/active-filters";
import { FilterDrawer } from "./filter/filter-drawer";
import { IncidentList } from "./list/incident-list";
import { MapPanel } from "./map/map-panel";
import { TimelinePanel } from "./time/timeline-panel";

const KEYS: KeyHelp = [
  ["j k", "Next and previous incident"],
  ["Enter", "Open the incident"],
];

/** All incidents at once: a map, a timeline and a list that filter each other through the address. */
export default function Overview() {
  const [filters, change] = useFilters();
  const [lit, light] = useState<string | null>(null);
  useKeyHelp(KEYS);
  useEffect(() => {
    document.title = "Overview · Rashomon";
  }, []);
  return (
    <div className="overview">
      <h1 className="unseen">Overview</h1>
      <FilterDrawer filters={filters} change={change} />
      <div className="overview-middle">
        <ActiveFilters filters={filters} change={change} />
        <MapPanel filters={filters} change={change} lit={lit} light={light} />
        <TimelinePanel filters={filters} change={change} />
      </div>
      <IncidentList filters={filters} lit={lit} light={light} />
    </div>
  );
}
