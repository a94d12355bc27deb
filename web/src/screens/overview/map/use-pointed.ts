import type { Map, MapLayerMouseEvent } from "maplibre-gl";
import { useEffect } from "react";

import type { Box } from "@/state/box";

import { CLUSTER_LAYER, INCIDENT_LAYER } from "./layers";

interface Pointed {
  /** The incident under the pointer, or none any more. */
  over: (id: string | null) => void;
  chosen: (id: string) => void;
  opened: (cluster: Box) => void;
}

/** What the pointer does on the map. Pass functions that stay the same. */
export function usePointed(map: Map | null, { over, chosen, opened }: Pointed): void {
  useEffect(() => {
    if (!map) return;
    const cursor = (name: string) => (map.getCanvas().style.cursor = name);
    const enter = (event: MapLayerMouseEvent) => {
      cursor("pointer");
      over(idOf(event));
    };
    const leave = () => {
      cursor("");
      over(null);
    };
    const choose = (event: MapLayerMouseEvent) => {
      const id = idOf(event);
      if (id) chosen(id);
    };
    const open = (event: MapLayerMouseEvent) => {
      const box = event.features?.[0]?.properties;
      if (box) opened(box as Box);
    };
    map.on("mousemove", INCIDENT_LAYER, enter);
    map.on("mouseleave", INCIDENT_LAYER, leave);
    map.on("click", INCIDENT_LAYER, choose);
    map.on("mouseenter", CLUSTER_LAYER, () => cursor("zoom-in"));
    map.on("mouseleave", CLUSTER_LAYER, leave);
    map.on("click", CLUSTER_LAYER, open);
    return () => {
      map.off("mousemove", INCIDENT_LAYER, enter);
      map.off("mouseleave", INCIDENT_LAYER, leave);
      map.off("click", INCIDENT_LAYER, choose);
      map.off("mouseleave", CLUSTER_LAYER, leave);
      map.off("click", CLUSTER_LAYER, open);
    };
  }, [map, over, chosen, opened]);
}

function idOf(event: MapLayerMouseEvent): string | null {
  const id: unknown = event.features?.[0]?.properties["id"];
  return typeof id === "string" ? id : null;
}
