import { Link } from "wouter";

import type { PlaceView } from "@/api/types";
import { useRead } from "@/api/use-read";
import { countryName } from "@/parts/country";
import { Facts } from "@/parts/facts";
import { Loaded } from "@/parts/loaded";
import { written } from "@/parts/numbers";
import { Page } from "@/parts/page";
import { Section } from "@/parts/section";
import { TheirClaims } from "@/parts/their-claims";
import { TheirIncidents } from "@/parts/their-incidents";
import { plural, WHERE_PRECISION } from "@/parts/words";
import { placePath } from "@/state/links";

import { Control } from "./control";

/** One place: who is said to hold it, what is said to have happened there, and where that is. */
export function PlacePage({ id }: { id: string }) {
  const query = useRead("/api/places/{id}", { path: { id } });
  const name = query.data ? (query.data.names[0] ?? query.data.name) : id;
  return (
    <Page title={name} lead={query.data && <Lead place={query.data} />}>
      <Loaded query={query} what="the place">
        {(place) => (
          <>
            <Where place={place} />
            <Section title="Who is said to hold it">
              <Control place={name} entries={place.control} />
            </Section>
            <Section title="Incidents">
              <TheirIncidents query={{ place: place.place ?? place.asked }} />
            </Section>
            <Section title="Claims">
              <TheirClaims query={{ place: place.place ?? place.asked }} />
            </Section>
            <Namesakes place={place} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Lead({ place: { known, claims } }: { place: PlaceView }) {
  const kind = known ? [known.kind, countryName(known.country)].filter(Boolean).join(" in ") : "a place that is not located";
  return (
    <>
      {kind}, named by {plural(claims, "claim")}
    </>
  );
}

function Where({ place: { known, name, names } }: { place: PlaceView }) {
  if (!known)
    return (
      <p className="note">
        The gazetteer does not know “{name}”, or several places share it: it has no point on the map. A person can say which it is under{" "}
        <Link href="/review?queue=unresolved">unresolved names</Link>.
      </p>
    );
  const box = `${(known.lat - 0.5).toFixed(3)},${(known.lon - 0.5).toFixed(3)},${(known.lat + 0.5).toFixed(3)},${(known.lon + 0.5).toFixed(3)}`;
  return (
    <Facts
      facts={[
        ["Named in claims", names.join(", ")],
        ["In the gazetteer", `${known.name} (${known.id})`],
        [
          "Where",
          <>
            {known.lat.toFixed(3)}, {known.lon.toFixed(3)} · {WHERE_PRECISION[known.precision] ?? "precision unknown"} ·{" "}
            <Link href={`/?box=${box}`}>show what is around</Link>
          </>,
        ],
        ["People", known.population > 0 && written(known.population)],
      ]}
    />
  );
}

function Namesakes({ place: { namesakes } }: { place: PlaceView }) {
  if (!namesakes.length) return null;
  return (
    <details className="section">
      <summary>{plural(namesakes.length, "other place")} of that name</summary>
      <ul className="name-list">
        {namesakes.map(({ id, name, kind, country }) => (
          <li key={id}>
            <Link href={placePath(id)}>{name}</Link>{" "}
            <span className="small muted">
              {kind}, {countryName(country)}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
