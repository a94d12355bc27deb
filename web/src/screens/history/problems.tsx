import { useRead } from "@/api/use-read";
import { Empty } from "@/parts/empty";
import { Loaded } from "@/parts/loaded";
import { Page } from "@/parts/page";
import { moment } from "@/screens/review/decision-words";

/** What could not be read, or not wholly, and why. */
export function Problems() {
  const query = useRead("/api/problems");
  return (
    <Page title="Problems" lead="What could not be read, or not wholly, and still cannot. Given again in a better form it leaves this list.">
      <Loaded query={query} what="problems">
        {({ problems }) =>
          problems.length ? (
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
          ) : (
            <Empty>Everything that was given could be read.</Empty>
          )
        }
      </Loaded>
    </Page>
  );
}
