import type { ScreenParams } from "@/screens";
import { Page } from "@/parts/page";

export default function ActorScreen({ params }: { params: ScreenParams }) {
  return <Page title={params["id"] ?? "Actor"}>{null}</Page>;
}
