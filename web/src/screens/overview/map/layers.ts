import type { LayerSpecification } from "maplibre-gl";

import type { Palette } from "./palette";

/** Layers that answer to the pointer. */
export const INCIDENT_LAYER = "incident";
export const CLUSTER_LAYER = "cluster";

const LAST_ZOOM = 22;

/** A radius on the ground in pixels at every zoom; `r0` is that at zoom 0 (see `data.ts`). */
const onGround = ["interpolate", ["exponential", 2], ["zoom"], 0, ["get", "r0"], LAST_ZOOM, ["*", ["get", "r0"], 2 ** LAST_ZOOM]];

/** Pixels of a cluster's radius by how many incidents it holds: its area grows with their logarithm. */
const clusterSize = ["interpolate", ["linear"], ["log10", ["max", 1, ["get", "count"]]], 0, 11, 2, 19, 5, 32];

/** Incidents, how exactly their places are known, and clusters. */
export function incidentLayers(colours: Palette, font: string[]): LayerSpecification[] {
  const contested = ["==", ["get", "status"], "contested"];
  const ink = ["case", contested, colours.contested, colours.ink];
  const lit = ["boolean", ["feature-state", "lit"], false];
  return [
    {
      id: "extent",
      type: "circle",
      source: "incidents",
      paint: {
        "circle-radius": onGround as never,
        "circle-color": ink as never,
        "circle-opacity": ["case", lit, 0.12, 0.035] as never,
        "circle-stroke-color": ink as never,
        "circle-stroke-width": ["case", lit, 2, 0.8] as never,
        "circle-stroke-opacity": ["case", lit, 0.9, 0.4] as never,
      },
    },
    {
      id: "cluster-contested",
      type: "circle",
      source: "clusters",
      filter: [">", ["get", "contested"], 0],
      paint: {
        "circle-radius": ["+", 3.5, clusterSize] as never,
        "circle-color": "transparent",
        "circle-stroke-color": colours.contested,
        "circle-stroke-width": 2,
      },
    },
    {
      id: CLUSTER_LAYER,
      type: "circle",
      source: "clusters",
      paint: {
        "circle-radius": clusterSize as never,
        "circle-color": colours.paper,
        "circle-opacity": 0.94,
        "circle-stroke-color": colours.ink,
        "circle-stroke-width": 1.2,
      },
    },
    {
      id: "cluster-count",
      type: "symbol",
      source: "clusters",
      layout: {
        "text-field": ["get", "told"],
        "text-font": font,
        "text-size": 12,
        "text-allow-overlap": true,
        "text-ignore-placement": true,
      },
      paint: { "text-color": colours.ink },
    },
    {
      id: INCIDENT_LAYER,
      type: "symbol",
      source: "incidents",
      layout: {
        "icon-image": ["concat", "status-", ["get", "status"]] as never,
        "icon-allow-overlap": true,
        "icon-ignore-placement": true,
        "icon-size": ["case", ["get", "vague"], 0.8, 1] as never,
        "symbol-sort-key": ["case", contested, 1, 0] as never,
      },
      paint: { "icon-opacity": ["case", ["get", "vague"], 0.75, 1] as never },
    },
  ];
}

