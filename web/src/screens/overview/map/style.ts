import type { StyleSpecification } from "maplibre-gl";

import type { Countries } from "./countries";
import { incidentLayers } from "./layers";
import type { Palette } from "./palette";

const EMPTY = { type: "FeatureCollection" as const, features: [] };
const FONT = ["system-ui"]; // drawn by the browser: the style names no address of glyphs
const TILE = 256; // pixels of a raster tile

/** Countries of so many square degrees: small ones are named where there is room. */
const large = (size: number) => [">=", ["get", "size"], size];

/** The whole style: Natural Earth's countries, or tiles where the server is set up with some, and the incidents on top. */
export function mapStyle(ground: Countries, colours: Palette, tiles: string | null): StyleSpecification {
  return {
    version: 8,
    sources: {
      land: { type: "geojson", data: ground.land, tolerance: 0.2 },
      borders: { type: "geojson", data: ground.borders, tolerance: 0.2 },
      names: { type: "geojson", data: ground.names },
      incidents: { type: "geojson", data: EMPTY, promoteId: "id" },
      clusters: { type: "geojson", data: EMPTY },
      box: { type: "geojson", data: EMPTY },
      ...(tiles ? { tiles: { type: "raster" as const, tiles: [tiles], tileSize: TILE } } : {}),
    },
    layers: [
      { id: "water", type: "background", paint: { "background-color": colours.water } },
      { id: "land", type: "fill", source: "land", paint: { "fill-color": colours.land, "fill-antialias": false } },
      ...(tiles
        ? [{ id: "tiles", type: "raster" as const, source: "tiles" }]
        : [
            {
              id: "borders",
              type: "line" as const,
              source: "borders",
              paint: { "line-color": colours.border, "line-width": 0.9 },
            },
            {
              id: "names",
              type: "symbol" as const,
              source: "names",
              filter: ["step", ["zoom"], large(40), 2, large(12), 3.4, large(1.5), 5, true] as never,
              layout: {
                "text-field": ["get", "name"] as never,
                "text-font": FONT,
                "text-size": ["interpolate", ["linear"], ["zoom"], 1, 10, 6, 14] as never,
                "text-max-width": 7,
                "text-letter-spacing": 0.06,
                "symbol-sort-key": ["-", ["get", "size"]] as never,
              },
              paint: { "text-color": colours.label, "text-halo-color": colours.land, "text-halo-width": 1.2 },
            },
          ]),
      {
        id: "box",
        type: "line",
        source: "box",
        paint: { "line-color": colours.ink, "line-width": 1.5, "line-dasharray": [3, 2] },
      },
      ...incidentLayers(colours, FONT),
    ],
  };
}
