import { useState } from "react";

import type { IncidentLine, IncidentPage } from "@/api/types";
import type { SeenIncident } from "@/api/review";
import { read } from "@/api/client";
import { useRead } from "@/api/use-read";
import { days } from "@/parts/days";
import { kindsTold } from "@/parts/kinds";
import { Loaded } from "@/parts/loaded";
import { plural, some } from "@/parts/words";

interface Props {
  incident: SeenIncident;
  busy: boolean;
  /** The other incident as it was shown here: merging rests on its version too. */
  merge: (other: SeenIncident) => void;
  cancel: () => void;
}

/** Finds the incident that tells of the same happening: near in place at first, by words as one likes. */
export function MergeForm({ incident, busy, merge, cancel }: Props) {
  const [words, setWords] = useState("");
  const place = incident.places[0]?.name;
  const query = words.trim() ? { text: words.trim(), limit: 8 } : { place, limit: 8 };
  const found = useRead<IncidentPage>("/api/incidents", { query }, { keep: true });
  const choose = async (line: IncidentLine) => {
    merge(await read<SeenIncident>("/api/incidents/{id}", { path: { id: line.id }, query: { why: true } }));
  };
  return (
    <div
      className="review-form"
      role="group"
      aria-label="Merge with another incident"
      onKeyDown={(event) => event.key === "Escape" && cancel()}
    >
      <label>
        Merge with
        <input autoFocus type="search" value={words} onChange={(event) => setWords(event.target.value)} placeholder={place ? `at ${place}, or search words` : "search words"} />
      </label>
      <Loaded query={found} what="incidents">
        {({ incidents }) => (
          <ul className="review-others">
            {incidents
              .filter(({ id }) => id !== incident.id)
              .map((line) => (
                <li key={line.id}>
                  <button type="button" disabled={busy} onClick={() => void choose(line)}>
                    {kindsTold(line.kinds)} · {some(line.places, 2) || "no place"} · {days(line.start, line.end, true) || "undated"} ·{" "}
                    {plural(line.claims, "claim")}
                  </button>
                </li>
              ))}
          </ul>
        )}
      </Loaded>
      <p className="review-form-buttons">
        <button type="button" onClick={cancel}>
          Cancel <kbd>Esc</kbd>
        </button>
      </p>
    </div>
  );
}
