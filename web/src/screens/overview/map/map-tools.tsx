interface Props {
  zoom: (by: number) => void;
  /** Shows all that was found. */
  fit: () => void;
  draw: () => void;
  drawing: boolean;
  /** Filters by what the map shows. */
  take: () => void;
}

/** The map's buttons. */
export function MapTools({ zoom, fit, draw, drawing, take }: Props) {
  return (
    <div className="map-tools" role="group" aria-label="Map">
      <button type="button" onClick={() => zoom(1)} aria-label="Zoom in">
        +
      </button>
      <button type="button" onClick={() => zoom(-1)} aria-label="Zoom out">
        −
      </button>
      <button type="button" onClick={fit}>
        All
      </button>
      <button type="button" onClick={draw} aria-pressed={drawing}>
        Draw a box
      </button>
      <button type="button" onClick={take}>
        Only what is seen
      </button>
    </div>
  );
}
