import type { Map } from "maplibre-gl";

import type { StatusKind } from "@/api/types";

import type { Palette } from "./palette";

const SIZE = 16; // CSS pixels of a mark
const DENSITY = 2;
const TURN = Math.PI * 2;

type Draw = (brush: CanvasRenderingContext2D) => void;

const ring = (x: number, y: number, radius: number): Draw => (brush) => {
  brush.beginPath();
  brush.arc(x, y, radius, 0, TURN);
  brush.fill();
  brush.stroke();
};

/** The shapes of `parts/status-badge`, to be told apart without colours. */
const SHAPES: Readonly<Record<StatusKind, Draw>> = {
  contested: (brush) => {
    ring(8, 8, 6.2)(brush);
    brush.fillStyle = brush.strokeStyle;
    brush.beginPath();
    brush.arc(8, 8, 6.2, -TURN / 4, TURN / 4);
    brush.fill();
  },
  corroborated: (brush) => {
    ring(5.7, 8, 4.4)(brush);
    ring(10.3, 8, 4.4)(brush);
    brush.beginPath();
    brush.arc(5.7, 8, 4.4, 0, TURN);
    brush.stroke();
  },
  uncontested: ring(8, 8, 5.6),
  weak: (brush) => {
    brush.setLineDash([2, 2.2]);
    ring(8, 8, 5.6)(brush);
  },
};

/** Puts the marks of all statuses into the map, in these colours. */
export function addIcons(map: Map, colours: Palette): void {
  for (const [status, draw] of Object.entries(SHAPES)) {
    const name = `status-${status}`;
    if (map.hasImage(name)) map.removeImage(name);
    map.addImage(name, drawn(draw, status === "contested" ? colours.contested : colours.ink, colours.paper), {
      pixelRatio: DENSITY,
    });
  }
}

function drawn(draw: Draw, ink: string, paper: string): ImageData {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = SIZE * DENSITY;
  const brush = canvas.getContext("2d");
  if (!brush) return new ImageData(SIZE * DENSITY, SIZE * DENSITY);
  brush.scale(DENSITY, DENSITY);
  brush.strokeStyle = ink;
  brush.fillStyle = paper;
  brush.lineWidth = 1.8;
  draw(brush);
  return brush.getImageData(0, 0, canvas.width, canvas.height);
}
