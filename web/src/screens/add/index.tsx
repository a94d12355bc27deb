import type { ScreenParams } from "@/screens";
import { Page } from "@/parts/page";

export default function AddScreen({ params }: { params: ScreenParams }) {
  return <Page title={params["id"] ?? "Add"}>{null}</Page>;
}
