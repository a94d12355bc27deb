import type { Feature, FeatureCollection, Point } from "geojson";

import type { Cluster, IncidentMap, MapIncident } from "@/api/types";

const EQUATOR = 40_075_016.686; // metres around the earth (WGS 84)
const WORLD = 512; // pixels of the world at zoom 0
const VAGUE = 4; // UCDP's where_prec of a province, and less exact from there

const COMPACT = new Intl.NumberFormat("en", { notation: "compact", maximumFractionDigits: 1 });

/** Incidents as the map draws them. */
export const incidentFeatures = (found: IncidentMap): FeatureCollection<Point> => ({
  type: "FeatureCollection",
  features: found.incidents.map(incident),
});

/** Clusters as the map draws them. */
export const clusterFeatures = (found: IncidentMap): FeatureCollection<Point> => ({
  type: "FeatureCollection",
  features: found.clusters.map(cluster),
});

function incident({ id, lat, lon, radius_km, where_prec, status }: MapIncident): Feature<Point> {
  const properties = { id, status, vague: where_prec >= VAGUE, r0: pixelsAtZoom0(radius_km, lat) };
  return { type: "Feature", properties, geometry: { type: "Point", coordinates: [lon, lat] } };
}

function cluster({ lat, lon, count, contested, box }: Cluster, index: number): Feature<Point> {
  const properties = { index, count, contested, told: COMPACT.format(count), ...box };
  return { type: "Feature", properties, geometry: { type: "Point", coordinates: [lon, lat] } };
}

/** How many pixels so many kilometres are at zoom 0 there; they double with each zoom (Web Mercator). */
export function pixelsAtZoom0(kilometres: number, lat: number): number {
  const metresAPixel = (EQUATOR * Math.cos((lat * Math.PI) / 180)) / WORLD;
  return (kilometres * 1000) / metresAPixel;
}
