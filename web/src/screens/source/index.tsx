import type { ScreenParams } from "@/screens";
import { Page } from "@/parts/page";

export default function SourceScreen({ params }: { params: ScreenParams }) {
  return <Page title={params["id"] ?? "Source"}>{null}</Page>;
}
