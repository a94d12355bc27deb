import { useState } from "react";

import type { IncidentView, LedgerClaim } from "@/api/types";
import { Empty } from "@/parts/empty";
import { Section } from "@/parts/section";

import { scopeKey } from "./changes";
import { FigureView } from "./figure-view";
import { PolicyChoice } from "./policy-choice";
import type { Address } from "./use-address";

interface Props {
  view: IncidentView;
  claims: ReadonlyMap<string, LedgerClaim>;
  address: Address;
}

const AT_FIRST = 9; // scopes that are drawn without being asked

/** How many, by every origin on one axis: one chart for each sort of figure, for only those of one sort can be compared. */
export function Figures({ view, claims, address }: Props) {
  const [all, setAll] = useState(false);
  const rest = view.figures.length - AT_FIRST;
  return (
    <Section title="Figures">
      <PolicyChoice policy={address.policy} choose={address.choose} />
      {view.figures.length === 0 && (
        <Empty>{view.policy === "origins" ? "No figure is given." : "No figure of the dead is given, and this rule counts no others."}</Empty>
      )}
      <div className="figures">
        {view.figures.slice(0, all ? undefined : AT_FIRST).map((figure) => (
          <FigureView key={scopeKey(figure)} figure={figure} view={view} claims={claims} />
        ))}
      </div>
      {rest > 0 && !all && (
        <button type="button" onClick={() => setAll(true)}>
          Show {rest} more sorts of figures
        </button>
      )}
    </Section>
  );
}
