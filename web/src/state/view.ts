/** Where the map looks: the middle in degrees, and the zoom. Kept in the address as `view=LAT,LON,ZOOM`. */
export interface View {
  lat: number;
  lon: number;
  zoom: number;
}

export function viewOf(search: URLSearchParams): View | null {
  const [lat, lon, zoom, ...rest] = (search.get("view") ?? "").split(",").map(Number);
  if (lat === undefined || lon === undefined || zoom === undefined || rest.length) return null;
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 && zoom >= 0 && zoom <= 24 ? { lat, lon, zoom } : null;
}

export const writtenView = ({ lat, lon, zoom }: View): string =>
  [Number(lat.toFixed(3)), Number(lon.toFixed(3)), Number(zoom.toFixed(2))].join(",");
