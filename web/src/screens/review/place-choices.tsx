import { useEffect, useState } from "react";

import { useRead } from "@/api/use-read";
import { written } from "@/parts/numbers";

const PAUSE = 300; // milliseconds without typing after which a name is looked up
const SHORTEST = 3;

/** Places of the gazetteer that have a name, to choose the one that is meant. */
export function PlaceChoices({ name, choose }: { name: string; choose: (value: string) => void }) {
  const [asked, setAsked] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setAsked(name.includes(":") ? "" : name.trim()), PAUSE);
    return () => clearTimeout(timer);
  }, [name]);
  const { data } = useRead("/api/places/{id}", { path: { id: asked } }, { enabled: asked.length >= SHORTEST });
  const found = data ? [...(data.known ? [data.known] : []), ...data.namesakes] : [];
  if (!asked || !found.length) return null;
  return (
    <fieldset className="review-places">
      <legend>Which {asked}?</legend>
      {found.map((place) => (
        <button key={place.id} type="button" onClick={() => choose(`${asked} ${place.id}`)}>
          {place.name}, {place.kind}
          {place.country && `, ${place.country}`}
          {place.population > 0 && `, ${written(place.population)} people`}
        </button>
      ))}
    </fieldset>
  );
}
