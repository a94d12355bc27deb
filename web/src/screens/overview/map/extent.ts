import type { IncidentMap } from "@/api/types";
import { type Box, padded } from "@/state/box";

const ROOM = 0.2; // degrees around a single place

/** The box of all that is on the map, `null` where that is nothing. */
export function extentOf({ clusters, incidents }: IncidentMap): Box | null {
  const boxes: Box[] = [
    ...clusters.map(({ box }) => box),
    ...incidents.map(({ lat, lon }) => ({ south: lat, west: lon, north: lat, east: lon })),
  ];
  if (!boxes.length) return null;
  const whole = boxes.reduce((a, b) => ({
    south: Math.min(a.south, b.south),
    west: Math.min(a.west, b.west),
    north: Math.max(a.north, b.north),
    east: Math.max(a.east, b.east),
  }));
  return padded(whole, 0.03, ROOM);
}
