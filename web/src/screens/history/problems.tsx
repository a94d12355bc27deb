import { usePages } from "@/api/use-pages";
import { Empty } from "@/parts/empty";
import { Loaded } from "@/parts/loaded";
import { Page } from "@/parts/page";
import { Pager } from "@/parts/pager";
import { moment } from "@/screens/review/decision-words";

const A_PAGE = { query: { limit: 50 } } as const;

/** What could not be read, or not wholly, and why. */
export function Problems() {
  const { query, pages, total, more, busy } = usePages("/api/problems", A_PAGE);
  const problems = pages.flatMap((page) => page.problems);
  return (
    <Page title="Problems" lead="What could not be read, or not wholly, and still cannot. Given again in a better form it leaves this list.">
      <Loaded query={query} what="problems">
        {() =>
          problems.length ? (
            <>
              <ul className="history">
                {problems.map(({ number, address, part, reason, kept, at }) => (
                  <li key={number}>
                    <p className="history-subject">{[address, part].filter(Boolean).join(" · ")}</p>
                    <p>{reason}</p>
                    <p className="small muted">
                      {moment(at)}
                      {kept && " · the report is kept all the same"}
                    </p>
                  </li>
                ))}
              </ul>
              <Pager shown={problems.length} total={total} of="problem" more={more} busy={busy} />
            </>
          ) : (
            <Empty>Everything that was given could be read.</Empty>
          )
        }
      </Loaded>
    </Page>
  );
}
