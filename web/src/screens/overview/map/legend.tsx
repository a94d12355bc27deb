import { StatusBadge } from "@/parts/status-badge";
import { REPORTING, STATUS_MEANING, STATUSES } from "@/parts/words";

/** What is drawn on the map. */
export function Legend() {
  return (
    <details className="map-legend">
      <summary>Legend</summary>
      <dl>
        {STATUSES.map((status) => (
          <div key={status}>
            <dt>
              <StatusBadge status={status} />
            </dt>
            <dd>{STATUS_MEANING[status]}</dd>
          </div>
        ))}
        <div>
          <dt>
            <span className="legend-ring" aria-hidden="true" /> ring
          </dt>
          <dd>How far from the mark it may have been: an exact town, a district, a province, a country</dd>
        </div>
        <div>
          <dt>
            <span className="legend-cluster" aria-hidden="true">
              12
            </span>
            number
          </dt>
          <dd>So many incidents close together, with a second line around it where some are contested</dd>
        </div>
      </dl>
      <p className="small muted">{REPORTING}</p>
    </details>
  );
}
