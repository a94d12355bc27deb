import * as Plot from "@observablehq/plot";
import type { MultiPoint, Polygon, Position } from "geojson";

import type { IncidentPlace } from "@/api/types";
import type { Countries } from "@/screens/overview/map/countries";

export interface Located {
  name: string;
  lat: number;
  lon: number;
  /** How far around it may be meant, in kilometres. */
  radius: number;
}

/** Kilometres around a place of each UCDP where_prec, as the overview's map draws them. */
const RADII: Readonly<Record<number, number>> = { 1: 1, 2: 25, 3: 30, 4: 100, 5: 150, 6: 400, 7: 500 };
const KM_A_DEGREE = 111.2; // of latitude
const LEAST = 1.2; // degrees around the places, so that a coast or a border tells where they are
const CORNERS = 48; // of a ring

export const located = (places: readonly IncidentPlace[]): Located[] =>
  places.flatMap(({ name, lat, lon, precision }) =>
    lat === null || lon === null ? [] : { name, lat, lon, radius: RADII[precision ?? 1] ?? 1 },
  );

/** A small map: rings as wide as it is known, a dot in the middle and the name. */
export function locatorOptions(places: readonly Located[], { land, borders }: Countries): Plot.PlotOptions {
  const westFirst = [...places].sort((a, b) => a.lon - b.lon);
  return {
    height: 260,
    margin: 0,
    projection: { type: "mercator", domain: around(places), inset: 6 },
    marks: [
      Plot.frame({ fill: "var(--map-water)", stroke: "none" }),
      Plot.geo(land, { fill: "var(--map-land)", clip: "frame" }),
      Plot.geo(borders, { stroke: "var(--map-border)", clip: "frame" }),
      Plot.geo(places.map(ring), { fill: "var(--accent)", fillOpacity: 0.12, stroke: "var(--accent)", strokeOpacity: 0.5, clip: "frame" }),
      Plot.dot(places, { x: "lon", y: "lat", r: 3.5, fill: "var(--accent)", stroke: "var(--paper)" }),
      // names of neighbours stand above and below by turns
      ...[0, 1].map((turn) =>
        Plot.text(westFirst.filter((_, index) => index % 2 === turn), {
          ...{ x: "lon", y: "lat", text: "name", dy: turn ? 13 : -11 },
          ...{ fill: "var(--ink)", stroke: "var(--map-land)", strokeWidth: 3 },
        }),
      ),
      Plot.frame({ stroke: "var(--edge)" }),
    ],
  };
}

/** Half of the ring's height and width in degrees. */
const reach = ({ lat, radius }: Located): [number, number] => {
  const up = radius / KM_A_DEGREE;
  return [up, up / Math.max(0.05, Math.cos((lat * Math.PI) / 180))];
};

/** A ring around a place, clockwise as spherical shapes are drawn: the other way round it would be all but the ring. */
export function ring(place: Located): Polygon {
  const [up, aside] = reach(place);
  const corner = (_: unknown, index: number): Position => {
    const turn = (-2 * Math.PI * index) / CORNERS;
    return [place.lon + aside * Math.cos(turn), place.lat + up * Math.sin(turn)];
  };
  return { type: "Polygon", coordinates: [Array.from({ length: CORNERS + 1 }, corner)] };
}

/** The corners of what the map shows. */
function around(places: readonly Located[]): MultiPoint {
  const corners = places.flatMap((place) => {
    const [up, aside] = reach(place).map((degrees) => Math.max(degrees, LEAST)) as [number, number];
    return [
      [place.lon - aside, place.lat - up],
      [place.lon + aside, place.lat + up],
    ];
  });
  return { type: "MultiPoint", coordinates: corners };
}
