import type { ScreenParams } from "@/screens";
import { Page } from "@/parts/page";

export default function IncidentScreen({ params }: { params: ScreenParams }) {
  return <Page title={params["id"] ?? "Incident"}>{null}</Page>;
}
