import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { Link, useLocation, useSearchParams } from "wouter";

import { useLedger } from "@/api/ledger";
import type { ReviewItem, SeenIncident } from "@/api/review";
import { Empty } from "@/parts/empty";
import { Loaded } from "@/parts/loaded";
import { Page } from "@/parts/page";
import { Pager } from "@/parts/pager";

import { stepped } from "./claim-order";
import { ItemDesk } from "./item-desk";
import { ItemList } from "./item-list";
import { MySteps } from "./my-steps";
import { NotKept } from "./not-kept";
import { keyOf, QUEUE_WORDS, queueOf } from "./queues";
import { QueueTabs } from "./queue-tabs";
import { pathOf } from "./seen";
import { type Step, useDesk } from "./use-desk";
import { useQueue } from "./use-queue";
import { prefetch } from "./use-seen";

/** The review desk: what waits on the left, what is to be decided on the right. */
export function Waiting() {
  const [search, setSearch] = useSearchParams();
  const [, go] = useLocation();
  const queue = queueOf(search.get("queue"));
  const { query, items, total } = useQueue(queue);
  const desk = useDesk();
  const may = useLedger().data?.may.decide ?? false;
  const client = useQueryClient();
  const at = search.get("at");
  const item = items.find((one) => keyOf(one) === at) ?? items[0];
  const position = item ? items.indexOf(item) : 0;
  const unnamed = at === null && item ? keyOf(item) : null;
  useEffect(() => {
    if (unnamed !== null) setSearch({ queue, at: unnamed }, { replace: true }); // stays the same where the list is asked for anew
  }, [queue, unnamed, setSearch]);

  const show = (next: ReviewItem) => setSearch({ queue: next.kind, at: keyOf(next) }, { replace: true });
  const step = (steps: number) => {
    const next = stepped(items, item, steps);
    if (next) show(next);
    if (position >= items.length - 5 && query.hasNextPage && !query.isFetching) void query.fetchNextPage();
  };
  const undo = (mine?: Step) =>
    void desk.undo(mine, (step) => {
      const back = items.find((one) => keyOf(one) === step.item);
      if (back) show(back); // at once: whoever goes on while it is sent is not called back
    });
  const open = (incidents: readonly SeenIncident[], claim: string | undefined) => {
    const path = pathOf(incidents, claim);
    if (path) go(path);
  };
  const following = items[position + 1];
  useEffect(() => prefetch(client, following), [client, following]);
  return (
    <Page title="Review" wide lead={QUEUE_WORDS[queue].about} actions={<Link href="/decisions">All decisions</Link>}>
      <QueueTabs queue={queue} />
      <Loaded query={query} what="what waits">
        {() =>
          item ? (
            <div className="review">
              <div className="review-side">
                <ItemList items={items} current={keyOf(item)} outcomes={desk.outcomes} show={show} />
                <Pager
                  shown={items.length}
                  total={total}
                  of="item"
                  more={query.hasNextPage ? () => void query.fetchNextPage() : undefined}
                  busy={query.isFetchingNextPage}
                />
                <button type="button" onClick={() => void query.refetch()}>
                  Look again
                </button>
                <MySteps steps={desk.steps} undo={undo} />
              </div>
              <div>
                <NotKept items={items} current={item} outcomes={desk.outcomes} show={show} />
                <ItemDesk
                  key={keyOf(item)}
                  item={item}
                  position={`${QUEUE_WORDS[item.kind].title} · ${position + 1} of ${total}`}
                  may={may}
                  desk={desk}
                  outcome={desk.outcomes.get(keyOf(item))}
                  step={step}
                  open={open}
                  undo={() => undo()}
                />
              </div>
            </div>
          ) : (
            <Empty>Nothing waits in this queue.</Empty>
          )
        }
      </Loaded>
    </Page>
  );
}
