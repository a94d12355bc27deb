import "./incident.css";

import { useRead } from "@/api/use-read";
import { Loaded } from "@/parts/loaded";
import { Page } from "@/parts/page";
import type { ScreenParams } from "@/screens";

import { Comparison } from "./comparison";
import { useAddress } from "./use-address";

/** One incident as each side tells it. Nothing is settled here. */
export default function IncidentScreen({ params }: { params: ScreenParams }) {
  const id = params["id"] ?? "";
  const address = useAddress();
  const { policy, without } = address;
  const query = useRead("/api/incidents/{id}", { path: { id }, query: { policy, without, why: false } }, { keep: true });
  // As it is with everything: to tell what leaving out changes. The same question where nothing is left out
  const whole = useRead("/api/incidents/{id}", { path: { id }, query: { policy, without: [], why: false } }, { keep: true });
  if (query.data && !query.isError)
    return <Comparison key={query.data.id} view={query.data} whole={whole.data ?? query.data} address={address} busy={query.isPlaceholderData} />;
  return (
    <Page title="Incident">
      <Loaded query={query} what="the incident">
        {() => null}
      </Loaded>
      {query.isError && without.length > 0 && (
        <button type="button" onClick={address.takeAllBack}>
          Leave nothing out
        </button>
      )}
    </Page>
  );
}
