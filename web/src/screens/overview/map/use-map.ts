import { Map, ScaleControl, setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import { type RefObject, useEffect, useState } from "react";

import { onThemeChange } from "@/shell/theme";
import type { View } from "@/state/view";

import { countries } from "./countries";
import { addIcons } from "./icons";
import { palette } from "./palette";
import { mapStyle } from "./style";

setWorkerUrl(workerUrl);

const CLOSEST = 16; // reports tell no place more exactly than such a map does
const SCALE = 90; // pixels of the scale bar at most

export interface MapState {
  map: Map | null;
  /** Why there is no map: a browser without WebGL, or no ground to draw. */
  failed: string | null;
}

/** A map in an element, with the ground drawn and nothing on it yet. `tiles` is undefined until it is known. */
export function useMap(place: RefObject<HTMLDivElement | null>, tiles: string | null | undefined, start: View): MapState {
  const [state, setState] = useState<MapState>({ map: null, failed: null });
  useEffect(() => {
    countries().catch(() => undefined); // under way while the ledger is asked for its tiles
  }, []);
  useEffect(() => {
    if (!place.current || tiles === undefined) return;
    const container = place.current;
    let map: Map | undefined;
    let gone = false;
    const begin = async () => {
      const ground = await countries();
      if (gone) return;
      map = drawn(container, mapStyle(ground, palette(), tiles), start);
      const made = map;
      made.once("style.load", () => {
        addIcons(made, palette());
        setState({ map: made, failed: null });
      });
    };
    begin().catch((error: unknown) => {
      if (!gone) setState({ map: null, failed: error instanceof Error ? error.message : String(error) });
    });
    const unheard = onThemeChange(() => map && void recoloured(map, tiles));
    return () => {
      gone = true;
      unheard();
      map?.remove();
      setState({ map: null, failed: null });
    };
    // a map keeps the view that it was started with: later ones come from whoever moves it
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [place, tiles]);
  return state;
}

function drawn(container: HTMLElement, style: ReturnType<typeof mapStyle>, { lat, lon, zoom }: View): Map {
  const map = new Map({
    container,
    style,
    center: [lon, lat],
    zoom,
    maxZoom: CLOSEST,
    minZoom: 0,
    renderWorldCopies: false,
    attributionControl: false,
    boxZoom: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    fadeDuration: 0,
    locale: { "Map.Title": "Map of incidents. Arrow keys move it, plus and minus zoom." },
  });
  map.addControl(new ScaleControl({ maxWidth: SCALE }), "bottom-right");
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  return map;
}

/** The same map in other colours. */
async function recoloured(map: Map, tiles: string | null): Promise<void> {
  const colours = palette();
  for (const { id, paint } of mapStyle(await countries(), colours, tiles).layers)
    for (const [name, value] of Object.entries(paint ?? {})) map.setPaintProperty(id, name as never, value as never);
  addIcons(map, colours);
}
