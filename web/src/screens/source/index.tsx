import "@/styles/records.css";
import "./source.css";

import type { ScreenParams } from "@/screens";

import { SourceList } from "./source-list";
import { SourcePage } from "./source-page";

/** A source's record, or the list of all. */
export default function SourceScreen({ params }: { params: ScreenParams }) {
  const name = params["id"];
  return name ? <SourcePage key={name} name={name} /> : <SourceList />;
}
