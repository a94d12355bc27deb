import atlasUrl from "world-atlas/countries-50m.json?url";
import type { Feature, FeatureCollection, MultiLineString, Point, Polygon, Position } from "geojson";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";

type Atlas = Topology<{ countries: GeometryCollection<{ name: string }> }>;

/** Land, borders and names of countries, from Natural Earth (1:50 million, public domain). */
export interface Countries {
  land: FeatureCollection;
  borders: Feature<MultiLineString>;
  names: FeatureCollection<Point, { name: string; size: number }>;
}

let fetched: Promise<Countries> | undefined;

/** Fetched once, from our own server, and unpacked in the browser: as TopoJSON it is a quarter as large. */
export function countries(): Promise<Countries> {
  fetched ??= fetch(atlasUrl)
    .then((response) => response.json() as Promise<Atlas>)
    .then(unpacked);
  fetched.catch(() => (fetched = undefined)); // to be tried again
  return fetched;
}

function unpacked(atlas: Atlas): Countries {
  const land = feature(atlas, atlas.objects.countries);
  const borders = mesh(atlas, atlas.objects.countries as never, (a, b) => a !== b);
  return {
    land,
    borders: { type: "Feature", properties: {}, geometry: borders },
    names: { type: "FeatureCollection", features: land.features.flatMap(named) },
  };
}

/** The name of a country in the middle of its largest part; `size` is that part's area in square degrees. */
function named({ geometry, properties }: Feature): Feature<Point, { name: string; size: number }>[] {
  const polygons: Polygon["coordinates"][] =
    geometry.type === "Polygon" ? [geometry.coordinates] : geometry.type === "MultiPolygon" ? geometry.coordinates : [];
  const rings = polygons.flatMap((rings) => (rings[0] ? [rings[0]] : []));
  const [largest] = rings.map(middle).sort((a, b) => b.size - a.size);
  const name: unknown = properties?.["name"];
  if (!largest || typeof name !== "string") return [];
  return [
    { type: "Feature", properties: { name, size: largest.size }, geometry: { type: "Point", coordinates: largest.at } },
  ];
}

/** Area and centroid of a ring (the shoelace formula). */
function middle(ring: Position[]): { size: number; at: Position } {
  let [twice, x, y] = [0, 0, 0];
  for (let i = 0; i + 1 < ring.length; i++) {
    const [x0 = 0, y0 = 0] = ring[i] ?? [];
    const [x1 = 0, y1 = 0] = ring[i + 1] ?? [];
    const cross = x0 * y1 - x1 * y0;
    twice += cross;
    x += (x0 + x1) * cross;
    y += (y0 + y1) * cross;
  }
  return twice === 0 ? { size: 0, at: ring[0] ?? [0, 0] } : { size: Math.abs(twice) / 2, at: [x / (3 * twice), y / (3 * twice)] };
}
