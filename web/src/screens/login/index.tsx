import type { ScreenParams } from "@/screens";
import { Page } from "@/parts/page";

export default function LogInScreen({ params }: { params: ScreenParams }) {
  return <Page title={params["id"] ?? "Log in"}>{null}</Page>;
}
