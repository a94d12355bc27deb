import { Link } from "wouter";

import type { MapIncident } from "@/api/types";
import { Dates } from "@/parts/dates";
import { StatusBadge } from "@/parts/status-badge";
import { WHERE_PRECISION } from "@/parts/words";
import { incidentPath } from "@/state/links";

interface Props {
  incident: MapIncident;
  close: () => void;
}

/** The incident that was chosen on the map. */
export function MapCard({ incident, close }: Props) {
  const { id, title, start, end, status, where_prec, radius_km } = incident;
  return (
    <aside className="map-card" aria-label="Chosen incident">
      <Link href={incidentPath(id)}>{title}</Link>
      <p className="small">
        <Dates start={start} end={end} /> · <StatusBadge status={status} />
      </p>
      <p className="small muted">
        {WHERE_PRECISION[where_prec] ?? "place"}, within about {Math.max(1, Math.round(radius_km)).toLocaleString("en")} km
      </p>
      <button type="button" className="quiet" onClick={close} aria-label="Close">
        ×
      </button>
    </aside>
  );
}
