import { Link, useLocation } from "wouter";

import { useLedger } from "@/api/ledger";
import type { ReviewItem, SeenIncident } from "@/api/review";
import { kindsTold } from "@/parts/kinds";
import { Loaded } from "@/parts/loaded";
import { Page } from "@/parts/page";
import { capitalized } from "@/parts/words";
import { incidentPath } from "@/state/links";

import { ItemDesk } from "./item-desk";
import { MySteps } from "./my-steps";
import { keyOf } from "./queues";
import { pathOf } from "./seen";
import { useDesk } from "./use-desk";
import { useIncident } from "./use-seen";

/** The review desk on an incident that somebody came from, whether or not it waits in a queue. */
export function OneIncident({ id }: { id: string }) {
  const query = useIncident(id);
  const [, go] = useLocation();
  const desk = useDesk();
  const may = useLedger().data?.may.decide ?? false;
  return (
    <Page
      title="Review"
      wide
      lead="One incident. Is each claim read rightly, and do they tell of one happening?"
      actions={
        <span>
          <Link href={incidentPath(id)}>The incident</Link> · <Link href="/review">All that waits</Link>
        </span>
      }
    >
      <Loaded query={query} what="the incident">
        {(incident) => {
          const item = itemOf(id, incident);
          return (
            <div className="review one">
              <ItemDesk
                item={item}
                position={incident.status.kind}
                may={may}
                desk={desk}
                outcome={desk.outcomes.get(keyOf(item))}
                open={(incidents, claim) => {
                  const path = pathOf(incidents, claim);
                  if (path) go(path);
                }}
                undo={() => void desk.undo()}
              />
              <MySteps steps={desk.steps} undo={(step) => void desk.undo(step)} />
            </div>
          );
        }}
      </Loaded>
    </Page>
  );
}

/** An incident as an item of the desk; it keeps the id that it was asked for by, whatever is decided on it. */
function itemOf(id: string, view: SeenIncident): ReviewItem {
  const places = [...new Set(view.places.map(({ name }) => name))];
  const why = [capitalized(kindsTold(view.kinds)), places.slice(0, 2).join(", ")].filter(Boolean).join(", ");
  const line = {
    ...{ id, start: view.start, end: view.end, kinds: view.kinds, places, actors: [], targets: [], figures: [] },
    ...{ status: view.status.kind, origins: view.status.asserted_by.length, claims: view.claims.length, where: null },
    reports: new Set(view.claims.map(({ report }) => report.id)).size,
    sides: view.accounts.map(({ side }) => side),
  };
  return { kind: "contested", why, score: null, incidents: [line], claim: null, expect: {} };
}
