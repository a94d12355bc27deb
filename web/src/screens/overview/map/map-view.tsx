import { useCallback, useEffect, useRef, useState } from "react";

import type { IncidentMap } from "@/api/types";
import { type Box, boxOf, padded } from "@/state/box";
import type { Filters } from "@/state/filters";
import type { View } from "@/state/view";

import { DrawBox } from "./draw-box";
import { extentOf } from "./extent";
import { Legend } from "./legend";
import { MapCard } from "./map-card";
import { MapTools } from "./map-tools";
import { useDrawnBox, useLit } from "./use-drawn";
import type { MapState } from "./use-map";
import { usePointed } from "./use-pointed";
import { boundsOf } from "./use-seen";

interface Props {
  map: MapState["map"];
  found: IncidentMap | undefined;
  filters: Filters;
  /** Whether the address says where to look; else the map shows all that was found at first. */
  placed: boolean;
  /** Whether the ground is drawn from tiles. */
  tiles: boolean;
  lit: string | null;
  light: (id: string | null) => void;
  choose: (box: Box) => void;
}

const ROOM = 48; // pixels around what is to be seen
const NEAR = { tiles: 11, plain: 5.5 }; // zooms: a town on tiles; on the plain ground what country it is should be seen
const SPOT = 0.02; // degrees, about two kilometres, around incidents that all lie at one point

export const WORLD: View = { lat: 25, lon: 20, zoom: 0.6 };

/** What is done on a map that is drawn: showing, choosing, zooming, drawing boxes. */
export function MapView({ map, found, filters, placed, tiles, lit, light, choose }: Props) {
  const [drawing, setDrawing] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const box = useRef<string | undefined>(undefined);
  useDrawnBox(map, boxOf(filters.box));
  useLit(map, lit ?? chosen);

  const show = useCallback(
    (to: Box | null) => to && map?.fitBounds([to.west, to.south, to.east, to.north], {
        padding: ROOM,
        maxZoom: NEAR[tiles ? "tiles" : "plain"],
      }),
    [map, tiles],
  );
  useFirstLook(map, found, placed, show);
  useEffect(() => {
    if (filters.box && filters.box !== box.current && (box.current !== undefined || !placed)) show(boxOf(filters.box));
    box.current = filters.box ?? "";
  }, [filters.box, placed, show]);

  const closer = useCallback(
    (to: Box) => map?.fitBounds([to.west, to.south, to.east, to.north], { padding: ROOM }),
    [map],
  );
  const open = useCallback(
    (cluster: Box) => {
      const spot = cluster.north - cluster.south < SPOT && cluster.east - cluster.west < SPOT;
      if (spot) choose(padded(cluster, 0, SPOT));
      else closer(cluster);
    },
    [choose, closer],
  );
  usePointed(map, { over: light, chosen: setChosen, opened: open });

  const ended = useCallback(
    (drawn: Box | null) => {
      setDrawing(false);
      if (drawn) choose(drawn);
    },
    [choose],
  );
  const incident = found?.incidents.find(({ id }) => id === chosen);
  return (
    <>
      <MapTools
        zoom={(by) => map?.zoomTo(map.getZoom() + by)}
        fit={() => found && show(extentOf(found))}
        draw={() => setDrawing(!drawing)}
        drawing={drawing}
        take={() => map && choose(boundsOf(map))}
      />
      {drawing && map && <DrawBox map={map} done={ended} />}
      <div className="map-foot">
        {incident && <MapCard incident={incident} close={() => setChosen(null)} />}
        <Legend />
      </div>
    </>
  );
}

/** Looks at all that was found when the map is first shown. */
function useFirstLook(map: MapState["map"], found: IncidentMap | undefined, placed: boolean, show: (box: Box | null) => void): void {
  const looked = useRef(placed);
  useEffect(() => {
    if (!map || !found || looked.current) return;
    looked.current = true;
    show(extentOf(found));
  }, [map, found, show]);
}

