import type { Map } from "maplibre-gl";
import { type PointerEvent, useEffect, useRef, useState } from "react";

import type { Box } from "@/state/box";

type Point = readonly [x: number, y: number];

interface Props {
  map: Map;
  /** The box that was drawn, or that drawing was given up. */
  done: (box: Box | null) => void;
}

const LEAST = 4; // pixels: less is a click, not a box

/** A sheet over the map on which a box is drawn with the pointer. Escape gives it up. */
export function DrawBox({ map, done }: Props) {
  const sheet = useRef<HTMLDivElement>(null);
  const [from, setFrom] = useState<Point | null>(null);
  const [to, setTo] = useState<Point | null>(null);

  useEffect(() => {
    const pressed = (event: KeyboardEvent) => event.key === "Escape" && done(null);
    document.addEventListener("keydown", pressed);
    return () => document.removeEventListener("keydown", pressed);
  }, [done]);

  const at = (event: PointerEvent): Point => {
    const { left = 0, top = 0 } = sheet.current?.getBoundingClientRect() ?? {};
    return [event.clientX - left, event.clientY - top];
  };
  const end = (event: PointerEvent) => {
    const last = at(event);
    const drawn = from && Math.abs(last[0] - from[0]) >= LEAST && Math.abs(last[1] - from[1]) >= LEAST;
    done(drawn ? boxBetween(map, from, last) : null);
  };
  return (
    <div
      ref={sheet}
      className="draw-box"
      data-testid="draw-box"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setFrom(at(event));
      }}
      onPointerMove={(event) => from && setTo(at(event))}
      onPointerUp={end}
    >
      <p>Drag to draw a box. Esc to give up.</p>
      {from && to && <div className="draw-box-rectangle" style={rectangle(from, to)} />}
    </div>
  );
}

const rectangle = (from: Point, to: Point) => ({
  left: Math.min(from[0], to[0]),
  top: Math.min(from[1], to[1]),
  width: Math.abs(from[0] - to[0]),
  height: Math.abs(from[1] - to[1]),
});

function boxBetween(map: Map, from: Point, to: Point): Box {
  const [a, b] = [map.unproject([...from]), map.unproject([...to])];
  return {
    south: Math.min(a.lat, b.lat),
    west: Math.max(-180, Math.min(a.lng, b.lng)),
    north: Math.max(a.lat, b.lat),
    east: Math.min(180, Math.max(a.lng, b.lng)),
  };
}
