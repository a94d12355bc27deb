import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "wouter";

import { send } from "@/api/client";
import { useLedger } from "@/api/ledger";
import type { Decision } from "@/api/types";
import { usePages } from "@/api/use-pages";
import { Empty } from "@/parts/empty";
import { Failure } from "@/parts/failure";
import { Loaded } from "@/parts/loaded";
import { Page } from "@/parts/page";
import { Pager } from "@/parts/pager";
import { deed, moment } from "@/screens/review/decision-words";
import { announce } from "@/shell/announcer";
import { incidentPath, reportOf, reportPath } from "@/state/links";

const NEWEST = { query: { newest: true, limit: 50 } } as const;

/** Every decision with its author, its time and how it stands now; one that holds can be taken back. */
export function Decisions() {
  const { query, pages, total, more, busy } = usePages("/api/decisions", NEWEST);
  const shown = pages.reduce((sum, { decisions }) => sum + decisions.length, 0);
  const client = useQueryClient();
  const may = useLedger().data?.may.decide ?? false;
  const [error, setError] = useState<Error | null>(null);
  const undo = async ({ number }: Decision) => {
    setError(null);
    try {
      await send("/api/decisions", { body: { action: "undo", about: [String(number)], note: "", expect: [] } });
      announce(`Decision ${number} is taken back`);
      await client.invalidateQueries();
    } catch (failed) {
      setError(failed as Error);
    }
  };
  return (
    <Page title="Decisions" lead="What people decided, the newest first. Nothing is ever deleted: taking back is a decision too." actions={<Link href="/review">Review</Link>}>
      {error && <Failure error={error} />}
      <Loaded query={query} what="decisions">
        {() =>
          total ? (
            <>
              <div className="scroll-table" tabIndex={0} role="region" aria-label="Table of decisions">
                <table>
                  <thead>
                    <tr>
                      <th className="number">No.</th>
                      <th>When</th>
                      <th>Who</th>
                      <th>What</th>
                      <th>Stands</th>
                      <th>
                        <span className="unseen">Undo</span>
                      </th>
                    </tr>
                  </thead>
                  <tbody>
                    {pages
                      .flatMap(({ decisions }) => decisions)
                      .map((one) => (
                        <Row key={one.number} one={one} undo={may ? () => void undo(one) : undefined} />
                      ))}
                  </tbody>
                </table>
              </div>
              <Pager shown={shown} total={total} of="decision" more={more} busy={busy} />
            </>
          ) : (
            <Empty>Nobody has decided anything yet.</Empty>
          )
        }
      </Loaded>
    </Page>
  );
}

function Row({ one, undo }: { one: Decision; undo: (() => void) | undefined }) {
  const claim = one.claims[0] ?? one.decided_on[0];
  return (
    <tr>
      <td className="number">{one.number}</td>
      <td className="nowrap">{moment(one.at)}</td>
      <td>{one.author}</td>
      <td>
        {one.incidents[0] ? (
          <Link href={incidentPath(one.incidents[0])}>{deed(one)}</Link>
        ) : claim ? (
          <Link href={reportPath(reportOf(claim), claim)}>{deed(one)}</Link>
        ) : (
          deed(one)
        )}
        {one.note && <p className="small">“{one.note}”</p>}
      </td>
      <td>
        {one.standing}
        {one.why && <p className="small muted">{one.why}</p>}
      </td>
      <td>
        {undo && one.standing !== "revoked" && (
          <button type="button" onClick={undo} aria-label={`Undo decision ${one.number}`}>
            Undo
          </button>
        )}
      </td>
    </tr>
  );
}
