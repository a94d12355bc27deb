import { useInfiniteQuery } from "@tanstack/react-query";

import { read } from "@/api/client";
import type { components } from "@/api/schema";
import { Loaded } from "@/parts/loaded";
import { Page } from "@/parts/page";
import { moment } from "@/screens/review/decision-words";

type LogPage = components["schemas"]["LogPage"];
const A_PAGE = 50;
const DIGITS = 12; // of a hash: enough to compare by eye

/** Everything that was done, each entry chained to the one before by its hash. */
export function Log() {
  const query = useInfiniteQuery({
    queryKey: ["/api/log"],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) => read<LogPage>("/api/log", { query: { limit: A_PAGE, after: pageParam } }, signal),
    getNextPageParam: (last) => last.next,
  });
  return (
    <Page
      title="Log"
      lead={
        <>
          Every addition and every decision, the newest first. Each entry holds the hash of the one before; <code>rashomon verify</code> checks
          them all.
        </>
      }
    >
      <Loaded query={query} what="the log">
        {({ pages }) => (
          <>
            <ul className="history">
              {pages
                .flatMap(({ entries }) => entries)
                .map(({ number, at, author, action, subject, hash }) => (
                  <li key={number}>
                    <p className="history-subject">
                      {number}. {action} {subject}
                    </p>
                    <p className="small muted">
                      {moment(at)}
                      {author && ` · ${author}`} · <code>{hash.slice(0, DIGITS)}</code>
                    </p>
                  </li>
                ))}
            </ul>
            {query.hasNextPage && (
              <button type="button" onClick={() => void query.fetchNextPage()} disabled={query.isFetchingNextPage}>
                Show more
              </button>
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}
