import type { Decision } from "@/api/review";
import { written } from "@/parts/numbers";
import { plural } from "@/parts/words";

import { done } from "./deciding";

const MOMENT = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit" });

/** A moment as people write it here: "14 Dec 2016, 10:32". */
export const moment = (iso: string): string => MOMENT.format(new Date(iso));

/** What a decision did: "Corrected figure: 20 → 65". */
export function deed({ action, claims, incidents, field, value, read, undoes }: Decision): string {
  switch (action) {
    case "merge":
      return `Merged ${plural(Math.max(incidents.length, 2), "incident")}`;
    case "split":
      return `Split off ${plural(claims.length, "claim")}`;
    case "correct":
      return `Corrected ${field ?? "a field"}: ${read ?? "?"} → ${valueWords(value)}`;
    case "undo":
      return `Took decision ${undoes} back`;
    default:
      return `${done(action)} ${incidents.length ? "an incident" : "a claim"}`;
  }
}

/** A decision in a line, with who took it and when. */
export const decidedOn = (decision: Decision): string =>
  `${deed(decision)} · ${decision.author}, ${moment(decision.at)}${decision.note ? ` · “${decision.note}”` : ""}`;

/** A correction's value in words, as `export/incident_decisions.value_words` of the server has it. */
export function valueWords(value: Decision["value"]): string {
  const fields = Object.entries(value ?? {});
  if (!value || !fields.length) return "none";
  if ("relation" in value) {
    const numbers = ["low", "best", "high"].map((bound) => value[bound]).filter((bound) => typeof bound === "number");
    const word = String(value["relation"]).replaceAll("_", " ");
    return [PLAIN.has(word) ? "" : word, [...new Set(numbers.map(written))].join(" to ")].filter(Boolean).join(" ");
  }
  if ("name" in value) return value["place"] ? `${value["name"]} (${value["place"]})` : String(value["name"]);
  return [...new Set(fields.map(([, one]) => String(one).replaceAll("_", " ")))].join("..");
}

const PLAIN = new Set(["exactly", "between"]);
