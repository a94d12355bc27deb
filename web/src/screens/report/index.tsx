import type { ScreenParams } from "@/screens";
import { Page } from "@/parts/page";

export default function ReportScreen({ params }: { params: ScreenParams }) {
  return <Page title={params["id"] ?? "Report"}>{null}</Page>;
}
