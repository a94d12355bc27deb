import type { ScreenParams } from "@/screens";
import { Page } from "@/parts/page";

export default function ReviewScreen({ params }: { params: ScreenParams }) {
  return <Page title={params["id"] ?? "Review"}>{null}</Page>;
}
