import { useMemo } from "react";
import { Link } from "wouter";

import { useLedger } from "@/api/ledger";
import type { IncidentView } from "@/api/types";
import { kindsTold } from "@/parts/kinds";
import { Page } from "@/parts/page";
import { capitalized } from "@/parts/words";
import { reviewPath } from "@/state/links";

import { Accounts } from "./accounts";
import { Blames } from "./blames";
import { Figures } from "./figures";
import { GrowthOfFigures } from "./growth";
import { Head } from "./head";
import { History } from "./history";
import { LeftOut } from "./left-out";
import { Setting } from "./setting";
import { placesTold } from "./told-places";
import type { Address } from "./use-address";

interface Props {
  view: IncidentView;
  /** The same incident with nothing left out. */
  whole: IncidentView;
  address: Address;
  /** A changed question is on its way: what is shown answers the one before. */
  busy: boolean;
}

export function Comparison({ view, whole, address, busy }: Props) {
  const claims = useMemo(() => new Map([...view.claims, ...view.rejected].map((claim) => [claim.id, claim])), [view]);
  const title = capitalized(kindsTold(view.kinds)) || "No claim is left";
  const may = useLedger().data?.may.decide ?? false;
  const where = placesTold(view.places);
  return (
    <Page wide title={where ? `${title}, ${where}` : title} heading={title} lead={<Head view={view} />} actions={may && <Link href={reviewPath(view.id)}>Review this incident</Link>}>
      <div className="incident" aria-busy={busy}>
        <LeftOut view={view} whole={whole} address={address} />
        <Accounts view={view} claims={claims} address={address} />
        <Figures view={view} claims={claims} address={address} />
        <GrowthOfFigures growth={view.growth} claims={claims} />
        <Blames found={view.status.responsibility} />
        <Setting view={view} />
        <History view={view} claims={claims} />
        <p className="note">{view.note}</p>
      </div>
    </Page>
  );
}
