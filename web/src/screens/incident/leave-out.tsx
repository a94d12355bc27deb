import type { LedgerClaim } from "@/api/types";
import { oneLine } from "@/parts/claim-words";

import { reportName } from "./folding";

interface Props {
  found: LedgerClaim;
  leaveOut: (name: string) => void;
}

/** What can be left out together with a claim: everything is then worked out from the rest. */
export function LeaveOut({ found, leaveOut }: Props) {
  return (
    <div className="leave-out">
      <span className="small muted">Leave out</span>
      {choices(found).map(([name, words]) => (
        <button key={name} type="button" onClick={() => leaveOut(name)}>
          {words}
        </button>
      ))}
    </div>
  );
}

function choices({ id, report, origin, claim }: LedgerClaim): [name: string, words: string][] {
  const source = claim.sources[0];
  const named = source?.entity ?? oneLine(source?.text ?? "");
  return [
    [id, "this claim"],
    [report.id, `the report (${reportName(report)})`],
    [origin.id, `its origin (${origin.name})`],
    ...(source && named ? [[named, `all that ${oneLine(source.text) || named} says`] as [string, string]] : []),
  ];
}
