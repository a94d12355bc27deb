import type { ScreenParams } from "@/screens";
import { Page } from "@/parts/page";

export default function PlaceScreen({ params }: { params: ScreenParams }) {
  return <Page title={params["id"] ?? "Place"}>{null}</Page>;
}
