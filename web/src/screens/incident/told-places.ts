import type { IncidentPlace } from "@/api/types";
import { oneLine } from "@/parts/claim-words";
import { some } from "@/parts/words";

const MOST = 4; // places that a title names

/** The places of an incident for its title, each once, those that most claims name first. */
export function placesTold(places: readonly IncidentPlace[]): string {
  const names = new Map([...places].reverse().map(({ name }) => [oneLine(name).toLowerCase(), oneLine(name)]));
  return some([...names.values()].reverse(), MOST);
}
