import "./review.css";

import { useSearchParams } from "wouter";

import { OneIncident } from "./one-incident";
import { Waiting } from "./waiting";

/** The review desk: on what waits, or on the one incident that the address names (`?incident=`). */
export default function ReviewScreen() {
  const [search] = useSearchParams();
  const incident = search.get("incident");
  return incident ? <OneIncident key={incident} id={incident} /> : <Waiting />;
}
