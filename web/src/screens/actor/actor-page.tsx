import { Link } from "wouter";

import type { ActorView } from "@/api/types";
import { useRead } from "@/api/use-read";
import { countryName } from "@/parts/country";
import { Facts } from "@/parts/facts";
import { kindWords } from "@/parts/kinds";
import { Loaded } from "@/parts/loaded";
import { Page } from "@/parts/page";
import { Section } from "@/parts/section";
import { TheirClaims } from "@/parts/their-claims";
import { TheirIncidents } from "@/parts/their-incidents";
import { plural } from "@/parts/words";
import { actorPath, sourcePath } from "@/state/links";

import { lasting, namesBySort } from "./names";
import { Relatives } from "./relatives";
import { Stands } from "./stands";

/** Who an actor is: its names, on whose side it was when, and what claims say of it. */
export function ActorPage({ id }: { id: string }) {
  const query = useRead("/api/actors/{id}", { path: { id } });
  return (
    <Page title={query.data?.name ?? id} lead={query.data && <Lead actor={query.data} />}>
      <Loaded query={query} what="the actor">
        {(actor) => (
          <>
            <Known actor={actor} />
            <Section title="Sides it has been on">
              <Stands stands={actor.stands} />
            </Section>
            <Section title="Incidents">
              <TheirIncidents query={{ party: actor.id }} />
            </Section>
            <Section title="Claims in which it acts or is acted upon">
              <TheirClaims query={{ party: actor.id }} />
            </Section>
            {actor.claims.source > 0 && (
              <Section title="Claims that it makes">
                <p>
                  <Link href={sourcePath(actor.id)}>Its record as a source</Link>
                </p>
                <TheirClaims query={{ source: actor.id }} />
              </Section>
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Lead({ actor: { kind, country, claims } }: { actor: ActorView }) {
  const what = [kindWords(kind), countryName(country)].filter(Boolean).join(", ");
  return (
    <>
      {what} · acts in {plural(claims.actor, "claim")}, is acted upon in {claims.target.toLocaleString("en")}, speaks in{" "}
      {claims.source.toLocaleString("en")}
    </>
  );
}

function Known({ actor }: { actor: ActorView }) {
  return (
    <Facts
      facts={[
        ...namesBySort(actor).map(({ sort, names }): [string, React.ReactNode] => [
          sort,
          <ul className="actor-names" key={sort}>
            {names.map(({ name, first, last }) => (
              <li key={name}>
                {name}
                {sort === "Formerly" && <span className="small muted"> {lasting(first, last)}</span>}
              </li>
            ))}
          </ul>,
        ]),
        ["As claims name it", actor.named_as.map((name) => `“${name}”`).join(", ")],
        ["ACLED’s word for it", actor.acled_type],
        ["There", lasting(actor.valid_from, actor.valid_to)],
        ["Part of", actor.parent && <Link href={actorPath(actor.parent.id)}>{actor.parent.name}</Link>],
        ["Its parts", actor.parts.length > 0 && <Relatives actors={actor.parts} />],
        ["Listed in", actor.source],
      ]}
    />
  );
}
