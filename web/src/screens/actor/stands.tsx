import { useMemo } from "react";

import type { ActorView } from "@/api/types";
import { Chart } from "@/parts/chart";
import { capitalized } from "@/parts/words";

import { lasting } from "./names";
import { Names, Relatives } from "./relatives";
import { standOptions } from "./stand-chart";

type Stand = ActorView["stands"][number];

/** On which side of which war, from when to when, with whom and against whom, by the tables of who is who. */
export function Stands({ stands }: { stands: readonly Stand[] }) {
  const options = useMemo(() => standOptions(stands), [stands]);
  if (!stands.length) return <p className="muted">It is on no side of a war that is listed.</p>;
  return (
    <>
      {options && <Chart label="Sides by time; the table below has the same" options={options} />}
      <div className="scroll-table" tabIndex={0} role="region" aria-label="Table of sides">
        <table>
          <thead>
            <tr>
              <th>War</th>
              <th>Side</th>
              <th>When</th>
              <th>With it</th>
              <th>Against it</th>
            </tr>
          </thead>
          <tbody>
            {stands.map((stand) => (
              <tr key={`${stand.conflict} ${stand.side} ${stand.first}`}>
                <td>{capitalized(stand.conflict_name)}</td>
                <td>{capitalized(stand.side_name)}</td>
                <td>{lasting(stand.first, stand.last)}</td>
                <td>
                  <Relatives actors={stand.allies} />
                </td>
                <td>
                  {stand.opponents.map(({ side, side_name, actors }) =>
                    actors.length ? (
                      <details key={side}>
                        <summary>{capitalized(side_name)}</summary>
                        <Names actors={actors} />
                      </details>
                    ) : (
                      <div key={side}>{capitalized(side_name)}</div>
                    ),
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
