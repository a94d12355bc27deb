import type { SideKind, StatusKind } from "@/api/types";
import { kindWords } from "@/parts/kinds";
import { SideMark } from "@/parts/side-mark";
import { StatusBadge } from "@/parts/status-badge";
import { SIDES, STATUSES } from "@/parts/words";
import type { Change, Filters } from "@/state/filters";

import { Facet } from "./facet";
import { NamedFacet } from "./named-facet";

interface Props {
  filters: Filters;
  change: (change: Change) => void;
}

/** What incidents can be filtered by, each value with how many it leaves. */
export function FilterPanel({ filters, change }: Props) {
  const given = { filters, change };
  return (
    <div className="filter-panel">
      <Facet
        {...given}
        title="As reported"
        name="status"
        values={STATUSES}
        label={(status) => <StatusBadge status={status as StatusKind} />}
      />
      <Facet
        {...given}
        title="Whose account there is"
        name="side"
        values={SIDES}
        label={(side) => <SideMark side={side as SideKind} />}
      />
      <NamedFacet {...given} title="Place" name="place" by="place" />
      <NamedFacet {...given} title="Party" name="party" by="party" />
      <NamedFacet {...given} title="Source" name="source" by="source" />
      <Facet {...given} title="What happened" name="kind" label={(kind) => kindWords(kind)} />
    </div>
  );
}
