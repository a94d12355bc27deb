import type { Map } from "maplibre-gl";
import { useEffect, useState } from "react";

import { type Box, padded, writtenBox } from "@/state/box";
import type { View } from "@/state/view";

const AROUND = 0.5; // of the map's width and height, fetched beyond its edges so that panning shows something at once
const TILES_OF_256 = 1; // the server counts zooms in tiles of 256 pixels, the map in tiles of 512
const MARGIN = 0.02; // of the world; bounds reach a little beyond it when all of it is seen

/** What the server is asked for: by which zoom to cluster, and which part of the world is looked at (`null`: all of it). */
export interface Seen {
  zoom: number;
  view: string | null;
}

/** What of the world the map shows: it changes when a map that was moved shows what was not asked for. */
export function useSeen(map: Map | null, start: View, moved: (view: View) => void): Seen {
  const [seen, setSeen] = useState<Seen>({ zoom: asked(start.zoom), view: null });
  useEffect(() => {
    if (!map) return;
    let held: Box | null = null;
    let at = Number.NaN;
    const look = () => {
      const now = boundsOf(map);
      const zoom = asked(map.getZoom());
      if (zoom === at && (held === null || holds(held, now))) return;
      at = zoom;
      const wide = padded(now, AROUND);
      held = wide.east - wide.west >= 360 * (1 - MARGIN) ? null : wide;
      setSeen({ zoom, view: held && writtenBox(held) });
    };
    const stop = () => {
      look();
      const { lat, lng } = map.getCenter();
      moved({ lat, lon: lng, zoom: map.getZoom() });
    };
    look();
    map.on("moveend", stop);
    return () => void map.off("moveend", stop);
  }, [map, moved]);
  return seen;
}

const asked = (zoom: number): number => Math.max(0, Math.round(zoom) + TILES_OF_256);

/** What can be seen, as a box inside of the world. */
export function boundsOf(map: Map): Box {
  const bounds = map.getBounds();
  return {
    south: Math.max(-90, bounds.getSouth()),
    west: Math.max(-180, bounds.getWest()),
    north: Math.min(90, bounds.getNorth()),
    east: Math.min(180, bounds.getEast()),
  };
}

const holds = (outer: Box, inner: Box): boolean =>
  outer.south <= inner.south && outer.west <= inner.west && outer.north >= inner.north && outer.east >= inner.east;
