import "@/styles/records.css";
import "./actor.css";

import type { ScreenParams } from "@/screens";

import { ActorList } from "./actor-list";
import { ActorPage } from "./actor-page";

/** An actor, or the list of those that claims name. */
export default function ActorScreen({ params }: { params: ScreenParams }) {
  const id = params["id"];
  return id ? <ActorPage key={id} id={id} /> : <ActorList />;
}
