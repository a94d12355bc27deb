import type { IncidentView, LedgerClaim } from "@/api/types";
import { Section } from "@/parts/section";

import { AccountColumn } from "./account";
import type { Address } from "./use-address";

interface Props {
  view: IncidentView;
  claims: ReadonlyMap<string, LedgerClaim>;
  address: Address;
}

/** The accounts side by side, a column each. Where there is no room for two they stand one under the other, the side named above. */
export function Accounts({ view, claims, address }: Props) {
  return (
    <Section title="Accounts side by side">
      {/* Columns that do not fit are scrolled to: with the keyboard too */}
      <div className="accounts" role="group" aria-label="Accounts" tabIndex={0}>
        {view.accounts.map((account) => (
          <AccountColumn key={account.side + account.name} incident={view.id} account={account} claims={claims} leaveOut={address.leaveOut} />
        ))}
      </div>
    </Section>
  );
}
