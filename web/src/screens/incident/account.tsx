import { memo, useId, useMemo, useState } from "react";

import type { Account, LedgerClaim } from "@/api/types";
import { SideMark } from "@/parts/side-mark";
import { plural } from "@/parts/words";

import { folded } from "./folding";
import { Sum } from "./sum";
import { ToldView } from "./told";

interface Props {
  incident: string;
  account: Account;
  claims: ReadonlyMap<string, LedgerClaim>;
  leaveOut: (name: string) => void;
}

const AT_FIRST = 6; // speakers that a column shows without being asked
const MORE = 30;

/** One side's version: what it says in sum, then all that it says, by speaker and report. */
export const AccountColumn = memo(function AccountColumn({ incident, account, claims, leaveOut }: Props) {
  const id = useId();
  const [shown, setShown] = useState(AT_FIRST);
  const own = useMemo(() => account.claims.flatMap((claim) => claims.get(claim) ?? []), [account, claims]);
  const told = useMemo(() => folded(account.side, own), [account.side, own]);
  const origins = new Set(own.map(({ origin }) => origin.id)).size;
  const rest = told.length - shown;
  return (
    <section className={`account account-${account.side}`} aria-labelledby={id}>
      <header className="account-head">
        <h3 id={id}>
          <SideMark side={account.side} name={account.name || null} />
        </h3>
        <p className="small muted">
          {plural(own.length, "claim")} of {plural(origins, "independent origin")}
        </p>
      </header>
      <Sum account={account} claims={claims} />
      <ol className="account-told">
        {told.slice(0, shown).map((one) => (
          <ToldView key={one.key} incident={incident} told={one} leaveOut={leaveOut} />
        ))}
      </ol>
      {rest > 0 && (
        <button type="button" onClick={() => setShown(shown + MORE)}>
          Show {Math.min(rest, MORE)} more of {told.length} speakers and reports
        </button>
      )}
    </section>
  );
});
