import { Link } from "wouter";

import { usePages } from "@/api/use-pages";
import { countryName } from "@/parts/country";
import { Empty } from "@/parts/empty";
import { kindWords } from "@/parts/kinds";
import { Loaded } from "@/parts/loaded";
import { NameSearch, useNameSearch } from "@/parts/name-search";
import { Page } from "@/parts/page";
import { Pager } from "@/parts/pager";
import { actorPath } from "@/state/links";

const A_PAGE = 100;

/** Known actors: those that claims name, and with words all that have such a name. */
export function ActorList() {
  const text = useNameSearch();
  const { query, pages, total, more, busy } = usePages("/api/actors", { query: { text, limit: A_PAGE } });
  const actors = pages.flatMap((page) => page.actors);
  return (
    <Page title="Actors" lead="Known bodies that claims name as acting, as acted upon or as speaking. Search finds all that are known, by any name.">
      <NameSearch label="Name, alias or abbreviation" />
      <Loaded query={query} what="actors">
        {() =>
          total ? (
            <>
              <div className="scroll-table" tabIndex={0} role="region" aria-label="Table of actors">
                <table>
                  <thead>
                    <tr>
                      <th>Actor</th>
                      <th>Kind</th>
                      <th>Country</th>
                      <th className="number">Claims</th>
                    </tr>
                  </thead>
                  <tbody>
                    {actors.map(({ id, name, kind, country, claims }) => (
                      <tr key={id}>
                        <td>
                          <Link href={actorPath(id)}>{name}</Link>
                        </td>
                        <td>{kindWords(kind)}</td>
                        <td>{countryName(country)}</td>
                        <td className="number">{claims.toLocaleString("en")}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
              <Pager shown={actors.length} total={total} of="actor" more={more} busy={busy} />
            </>
          ) : (
            <Empty>{text ? `No known actor has a name like “${text}”.` : "No claim names a known actor yet."}</Empty>
          )
        }
      </Loaded>
    </Page>
  );
}
