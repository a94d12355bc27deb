import { useState } from "react";
import { Link } from "wouter";

import type { SourceRecord } from "@/api/types";
import { useRead } from "@/api/use-read";
import { Empty } from "@/parts/empty";
import { Loaded } from "@/parts/loaded";
import { Page } from "@/parts/page";
import { Pager } from "@/parts/pager";
import { SideMark } from "@/parts/side-mark";
import { REPORTING, SIDE_WORDS } from "@/parts/words";
import { sourcePath } from "@/state/links";

import { COUNTS, NO_RATE, PLACE_WORDS, positions, sourceKey, sourceName } from "./record";

const A_PAGE = 50;
const MOST = 1_000; // what the API gives at once

/** Every source with how others stand to what it says. */
export function SourceList() {
  const [limit, setLimit] = useState(A_PAGE);
  const query = useRead("/api/sources", { query: { limit } }, { keep: true });
  return (
    <Page title="Sources" lead={`What each source claims, and how others stand to it. ${REPORTING} ${NO_RATE}`}>
      <Loaded query={query} what="sources">
        {({ sources, total }) =>
          total ? (
            <>
              <Records sources={sources} />
              <Pager
                shown={sources.length}
                total={total}
                of="source"
                more={sources.length < Math.min(total, MOST) ? () => setLimit(Math.min(limit * 4, MOST)) : undefined}
                busy={query.isFetching}
              />
            </>
          ) : (
            <Empty>No report is kept yet.</Empty>
          )
        }
      </Loaded>
    </Page>
  );
}

export function Records({ sources }: { sources: readonly SourceRecord[] }) {
  return (
    <div className="scroll-table" tabIndex={0} role="region" aria-label="Table of sources">
      <table>
        <thead>
          <tr>
            <th>Source</th>
            <th className="number">Claims</th>
            {COUNTS.map(([name, words, meaning]) => (
              <th key={name} className="number" title={meaning}>
                {words}
              </th>
            ))}
            <th>Its figures are</th>
          </tr>
        </thead>
        <tbody>
          {sources.map((record) => (
            <Row key={`${record.speaker.side} ${record.speaker.name} ${record.speaker.entity}`} record={record} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ record }: { record: SourceRecord }) {
  const { speaker, claims } = record;
  const key = sourceKey(speaker);
  return (
    <tr>
      <td>
        <SideMark side={speaker.side} name={speaker.side_name || SIDE_WORDS[speaker.side]} bare />{" "}
        {key ? <Link href={sourcePath(key)}>{sourceName(speaker)}</Link> : sourceName(speaker)}
      </td>
      <td className="number">{claims.toLocaleString("en")}</td>
      {COUNTS.map(([name]) => (
        <td key={name} className="number">
          {record[name].toLocaleString("en")}
        </td>
      ))}
      <td className="small">
        {positions(record)
          .map(({ place, count }) => `${count} ${PLACE_WORDS[place]}`)
          .join(", ")}
      </td>
    </tr>
  );
}
