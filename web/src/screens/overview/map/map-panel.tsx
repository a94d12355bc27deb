import { useCallback, useRef, useState } from "react";
import { useSearchParams } from "wouter";

import { useLedger } from "@/api/ledger";
import type { IncidentMap } from "@/api/types";
import { useRead } from "@/api/use-read";
import { Failure } from "@/parts/failure";
import { plural } from "@/parts/words";
import { type Box, writtenBox } from "@/state/box";
import type { Change, Filters } from "@/state/filters";
import { type View, viewOf, writtenView } from "@/state/view";

import { MapTable } from "./map-table";
import { MapView, WORLD } from "./map-view";
import { useDrawn } from "./use-drawn";
import { useMap } from "./use-map";
import { useSeen } from "./use-seen";

interface Props {
  filters: Filters;
  change: (change: Change) => void;
  lit: string | null;
  light: (id: string | null) => void;
}

/** Where incidents are said to have been: as a map, or as a table of what the map draws. */
export function MapPanel({ filters, change, lit, light }: Props) {
  const [search, setSearch] = useSearchParams();
  const [start] = useState(() => viewOf(search));
  const [table, setTable] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const ledger = useLedger();
  const { map, failed } = useMap(place, ledger.isError ? null : ledger.data?.tiles, start ?? WORLD);

  const moved = useCallback(
    (view: View) => {
      if (window.location.pathname !== HERE) return; // a map that is being taken away may stop once more
      setSearch((now) => placed(now, view), { replace: true });
    },
    [setSearch],
  );
  const seen = useSeen(map, start ?? WORLD, moved);
  const found = useRead("/api/overview/map", { query: { ...filters, ...seen } }, { keep: true });
  const drawn = useDrawn(map, found.data);
  const choose = useCallback((box: Box) => change({ box: writtenBox(box) }), [change]);
  return (
    <section className="map-panel" aria-label="Map">
      <div className="map-frame">
        <div ref={place} className="map-ground" data-testid="map" data-drawn={drawn && !found.isPlaceholderData} />
        {!failed && !table && (
          <MapView {...{ map, filters, lit, light, choose }} found={found.data} placed={start !== null} tiles={Boolean(ledger.data?.tiles)} />
        )}
        {(table || failed) && found.data && <MapTable found={found.data} closer={choose} />}
        {found.isError && <Failure error={found.error} retry={() => void found.refetch()} />}
      </div>
      <p className="map-note small muted">
        {failed && "This browser cannot draw the map. "}
        {found.data && unlocated(found.data)} {ledger.data?.tiles ? "" : "Ground: Natural Earth."}
        {!failed && (
          <button type="button" className="quiet small" aria-pressed={table} onClick={() => setTable(!table)}>
            {table ? "As a map" : "As a table"}
          </button>
        )}
      </p>
    </section>
  );
}

const HERE = "/";

/** The address with the place that the map shows. */
function placed(search: URLSearchParams, view: View): URLSearchParams {
  const next = new URLSearchParams(search);
  next.set("view", writtenView(view));
  return next;
}

const unlocated = ({ total, unlocated }: IncidentMap): string =>
  unlocated ? `${unlocated.toLocaleString("en")} of ${plural(total, "incident")} have no place that is located.` : "";
