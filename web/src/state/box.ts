/** A box in degrees, as the filter `box` writes it: SOUTH,WEST,NORTH,EAST. West is greater than east across the antimeridian. */
export interface Box {
  south: number;
  west: number;
  north: number;
  east: number;
}

const DIGITS = 3; // about a hundred metres: finer says nothing on a map of reports

export function boxOf(written: string | undefined): Box | null {
  const [south, west, north, east, ...rest] = (written ?? "").split(",").map(Number);
  if (south === undefined || west === undefined || north === undefined || east === undefined || rest.length) return null;
  return [south, west, north, east].every(Number.isFinite) && south <= north ? { south, west, north, east } : null;
}

export const writtenBox = ({ south, west, north, east }: Box): string =>
  [south, west, north, east].map((degrees) => Number(degrees.toFixed(DIGITS))).join(",");

/** A box made larger by a share of its size on each side, and at least by `least` degrees. */
export function padded({ south, west, north, east }: Box, share: number, least = 0): Box {
  const up = Math.max((north - south) * share, least);
  const aside = Math.max((east - west) * share, least);
  return {
    south: Math.max(-90, south - up),
    west: Math.max(-180, west - aside),
    north: Math.min(90, north + up),
    east: Math.min(180, east + aside),
  };
}

/** What two boxes share, `null` where that is nothing. A box across the antimeridian is taken as it is by the other. */
export function shared(one: Box | null, other: Box): Box | null {
  if (!one) return other;
  if (one.west > one.east) return one;
  const both = {
    south: Math.max(one.south, other.south),
    west: Math.max(one.west, other.west),
    north: Math.min(one.north, other.north),
    east: Math.min(one.east, other.east),
  };
  return both.south <= both.north && both.west <= both.east ? both : null;
}

/** In words: "34.1 to 36.9° N, 36.2 to 38.4° E". */
export function boxWords({ south, west, north, east }: Box): string {
  return `${range(south, north, "N", "S")}, ${range(west, east, "E", "W")}`;
}

function range(from: number, to: number, positive: string, negative: string): string {
  const told = (degrees: number) => Math.abs(degrees).toFixed(1).replace(/\.0$/, "");
  const mark = (degrees: number) => (degrees < 0 ? negative : positive);
  return mark(from) === mark(to)
    ? `${told(from)} to ${told(to)}° ${mark(to)}`
    : `${told(from)}° ${mark(from)} to ${told(to)}° ${mark(to)}`;
}
