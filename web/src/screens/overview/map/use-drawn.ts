import type { GeoJSONSource, Map } from "maplibre-gl";
import { useEffect, useState } from "react";

import type { IncidentMap } from "@/api/types";
import type { Box } from "@/state/box";

import { clusterFeatures, incidentFeatures } from "./data";

const source = (map: Map, name: string) => map.getSource<GeoJSONSource>(name);

/** Puts what was found on the map; whether it is seen there by now. */
export function useDrawn(map: Map | null, found: IncidentMap | undefined): boolean {
  const [shown, setShown] = useState<IncidentMap | null>(null);
  useEffect(() => {
    if (!map || !found) return;
    source(map, "incidents")?.setData(incidentFeatures(found));
    source(map, "clusters")?.setData(clusterFeatures(found));
    const settled = () => setShown(found);
    map.once("idle", settled);
    return () => void map.off("idle", settled);
  }, [map, found]);
  return shown !== null && shown === found;
}

/** Draws the box that is filtered by. */
export function useDrawnBox(map: Map | null, box: Box | null): void {
  useEffect(() => {
    if (!map) return;
    const ring = box && [
      [box.west, box.south],
      [box.east, box.south],
      [box.east, box.north],
      [box.west, box.north],
      [box.west, box.south],
    ];
    source(map, "box")?.setData({
      type: "FeatureCollection",
      features: ring
        ? [{ type: "Feature", properties: {}, geometry: { type: "LineString", coordinates: ring } }]
        : [],
    });
  }, [map, box]);
}

/** Lights up one incident, wherever the pointer or the focus is on it. */
export function useLit(map: Map | null, lit: string | null): void {
  useEffect(() => {
    if (!map || !lit) return;
    const feature = { source: "incidents", id: lit };
    map.setFeatureState(feature, { lit: true });
    return () => {
      if (map.getStyle()) map.setFeatureState(feature, { lit: false });
    };
  }, [map, lit]);
}
