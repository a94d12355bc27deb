import { Link } from "wouter";

import type { Asked } from "@/api/client";
import { usePages } from "@/api/use-pages";
import { incidentPath } from "@/state/links";

import { Dates } from "./dates";
import { Failure } from "./failure";
import { Figure } from "./figure";
import { kindsTold } from "./kinds";
import { Loading } from "./loading";
import { Pager } from "./pager";
import { StatusBadge } from "./status-badge";
import { capitalized, some } from "./words";

const A_PAGE = 8;

/** Incidents that have a claim that fits, the newest first, in a table: what a place, an actor or a source is part of. */
export function TheirIncidents({ query: asked }: { query: NonNullable<Asked["query"]> }) {
  const { query, pages, total, more, busy } = usePages("/api/incidents", { query: { ...asked, limit: A_PAGE } });
  if (query.isError) return <Failure error={query.error} retry={() => void query.refetch()} />;
  if (query.isPending) return <Loading what="incidents" />;
  if (!total) return <p className="muted">No incident.</p>;
  return (
    <>
      <div className="scroll-table" tabIndex={0} role="region" aria-label="Table of incidents">
        <table>
          <thead>
            <tr>
              <th>When</th>
              <th>What and where</th>
              <th>Figures</th>
              <th>As reported</th>
            </tr>
          </thead>
          <tbody>
            {pages.flatMap(({ incidents }) =>
              incidents.map(({ id, start, end, kinds, places, figures, status }) => (
                <tr key={id}>
                  <td className="nowrap">
                    <Dates start={start} end={end} short />
                  </td>
                  <td>
                    <Link href={incidentPath(id)}>{capitalized(kindsTold(kinds))}</Link>
                    {places.length > 0 && <span className="muted"> · {some(places, 2)}</span>}
                  </td>
                  <td className="small">{figures[0] && <Figure figure={figures[0]} />}</td>
                  <td>
                    <StatusBadge status={status} />
                  </td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </div>
      <Pager shown={pages.flatMap(({ incidents }) => incidents).length} total={total} of="incident" more={more} busy={busy} />
    </>
  );
}
