import { Link } from "wouter";

import type { LedgerClaim } from "@/api/types";
import { plural } from "@/parts/words";
import { reportPath } from "@/state/links";

import { reportName } from "./folding";

/** The reports that say the same and go back to the same origin. */
export function Copies({ copies }: { copies: readonly LedgerClaim[] }) {
  if (copies.length === 0) return null;
  const reports = new Map(copies.map((claim) => [claim.report.id, claim]));
  return (
    <details className="said-more">
      <summary>
        and {plural(reports.size, "copy", "copies")}
      </summary>
      <p className="small muted">The same words or the same source: no {reports.size === 1 ? "witness of its own" : "witnesses of their own"}.</p>
      <ul>
        {[...reports.values()].map(({ id, report }) => (
          <li key={id}>
            <Link href={reportPath(report.id, id)}>{reportName(report)}</Link>
          </li>
        ))}
      </ul>
    </details>
  );
}
