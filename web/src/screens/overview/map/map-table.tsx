import { Link } from "wouter";

import type { Cluster, IncidentMap } from "@/api/types";
import { Dates } from "@/parts/dates";
import { StatusBadge } from "@/parts/status-badge";
import { plural, WHERE_PRECISION } from "@/parts/words";
import { type Box, boxWords } from "@/state/box";
import { incidentPath } from "@/state/links";

interface Props {
  found: IncidentMap;
  /** Looks closer at what is in a box. */
  closer: (box: Box) => void;
}

/** What the map draws, as a table: for keyboards, screen readers and browsers that cannot draw it. */
export function MapTable({ found, closer }: Props) {
  return (
    <div className="map-table" tabIndex={0} role="region" aria-label="The map as a table">
      <table>
        <caption className="unseen">Incidents on the map, those that lie close together counted</caption>
        <thead>
          <tr>
            <th scope="col">Incident</th>
            <th scope="col">When</th>
            <th scope="col">Where</th>
            <th scope="col">As reported</th>
          </tr>
        </thead>
        <tbody>
          {found.incidents.map(({ id, title, start, end, lat, lon, where_prec, radius_km, status }) => (
            <tr key={id}>
              <td>
                <Link href={incidentPath(id)}>{title}</Link>
              </td>
              <td>
                <Dates start={start} end={end} short />
              </td>
              <td className="number">
                {lat.toFixed(2)}, {lon.toFixed(2)} ({WHERE_PRECISION[where_prec]}, {Math.round(radius_km)} km)
              </td>
              <td>
                <StatusBadge status={status} />
              </td>
            </tr>
          ))}
          {found.clusters.map((cluster) => (
            <ClusterRow key={`${cluster.lat},${cluster.lon}`} cluster={cluster} closer={closer} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ClusterRow({ cluster, closer }: { cluster: Cluster; closer: (box: Box) => void }) {
  return (
    <tr>
      <td>
        <button type="button" onClick={() => closer(cluster.box)}>
          {plural(cluster.count, "incident")}
        </button>
      </td>
      <td />
      <td className="number">{boxWords(cluster.box)}</td>
      <td>{cluster.contested > 0 && `${cluster.contested} contested`}</td>
    </tr>
  );
}
