import { useState } from "react";

import type { LedgerClaim } from "@/api/types";

import { LeaveOut } from "./leave-out";
import { Why } from "./why";

interface Props {
  incident: string;
  found: LedgerClaim;
  leaveOut: (name: string) => void;
}

/** What is not read at first: why the claim is here, and what there would be without it. */
export function More({ incident, found, leaveOut }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <details className="said-more" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        why, leave out<span className="unseen">: {found.claim.kind.replaceAll("_", " ")}</span>
      </summary>
      {open && (
        <>
          <Why incident={incident} claim={found.id} />
          <LeaveOut found={found} leaveOut={leaveOut} />
          <p className="small muted">
            claim <code>{found.id}</code>
          </p>
        </>
      )}
    </details>
  );
}
