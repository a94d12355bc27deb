import "@/styles/records.css";
import "./place.css";

import type { ScreenParams } from "@/screens";

import { PlaceList } from "./place-list";
import { PlacePage } from "./place-page";

/** A place, or the list of those that claims name. */
export default function PlaceScreen({ params }: { params: ScreenParams }) {
  const id = params["id"];
  return id ? <PlacePage key={id} id={id} /> : <PlaceList />;
}
