import { useEffect, useRef } from "react";

import { usePages } from "@/api/use-pages";
import { Empty } from "@/parts/empty";
import { Failure } from "@/parts/failure";
import { Loading } from "@/parts/loading";
import { Pager } from "@/parts/pager";
import { plural, REPORTING } from "@/parts/words";
import { announce } from "@/shell/announcer";
import type { Filters } from "@/state/filters";

import { IncidentItem } from "./incident-item";
import { useListKeys } from "./use-list-keys";

interface Props {
  filters: Filters;
  lit: string | null;
  light: (id: string | null) => void;
}

const A_PAGE = 40;

/** The incidents that fit, the newest first. */
export function IncidentList({ filters, lit, light }: Props) {
  const list = useRef<HTMLOListElement>(null);
  const { query, pages, total, more, busy } = usePages("/api/incidents", {
    query: { ...filters, limit: A_PAGE },
  });
  const incidents = pages.flatMap((page) => page.incidents);
  useListKeys(list);

  const settled = query.isSuccess && !query.isPlaceholderData;
  useEffect(() => {
    if (settled) announce(`${plural(total, "incident")} found`);
  }, [settled, total, filters]);

  return (
    <section className="list-panel" aria-label="Incidents" aria-busy={!settled}>
      {query.isError && <Failure error={query.error} retry={() => void query.refetch()} />}
      {total > 0 && (
        <header className="list-head">
          <h2>{plural(total, "incident")}</h2>
          <span className="small muted">newest first</span>
        </header>
      )}
      {query.isPending && <Loading what="incidents" />}
      {settled && total === 0 && (
        <Empty>
          <p>No incident fits. Take a filter away, or add reports that tell of one.</p>
        </Empty>
      )}
      <ol ref={list} className="incidents">
        {incidents.map((incident) => (
          <IncidentItem key={incident.id} incident={incident} lit={incident.id === lit} light={light} />
        ))}
      </ol>
      {total > 0 && <Pager shown={incidents.length} total={total} of="incident" more={more} busy={busy} />}
      {total > 0 && <p className="list-note small muted">{REPORTING}</p>}
    </section>
  );
}
