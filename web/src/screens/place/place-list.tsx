import { Link } from "wouter";

import { usePages } from "@/api/use-pages";
import { Empty } from "@/parts/empty";
import { Loaded } from "@/parts/loaded";
import { NameSearch, useNameSearch } from "@/parts/name-search";
import { Page } from "@/parts/page";
import { Pager } from "@/parts/pager";
import { placePath } from "@/state/links";

const A_PAGE = 100;

/** Places as claims name them, those with most claims first. */
export function PlaceList() {
  const text = useNameSearch();
  const { query, pages, total, more, busy } = usePages("/api/places", { query: { text, limit: A_PAGE } });
  const places = pages.flatMap((page) => page.places);
  return (
    <Page title="Places" lead="Every place that claims name, those with most claims first.">
      <NameSearch label="Name, or a part of one" />
      <Loaded query={query} what="places">
        {() =>
          total ? (
            <>
              <div className="scroll-table" tabIndex={0} role="region" aria-label="Table of places">
                <table>
                  <thead>
                    <tr>
                      <th>Place</th>
                      <th>Where</th>
                      <th className="number">Claims</th>
                    </tr>
                  </thead>
                  <tbody>
                    {places.map(({ place, name, lat, lon, claims }) => (
                      <tr key={`${place} ${name}`}>
                        <td>
                          <Link href={placePath(place ?? name)}>{name}</Link>
                        </td>
                        <td className="number small place-where">{lat === null || lon === null ? "not located" : `${lat.toFixed(2)}, ${lon.toFixed(2)}`}</td>
                        <td className="number">{claims.toLocaleString("en")}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
              <Pager shown={places.length} total={total} of="place" more={more} busy={busy} />
            </>
          ) : (
            <Empty>{text ? `No claim names a place like “${text}”.` : "No claim names a place yet. Add reports first."}</Empty>
          )
        }
      </Loaded>
    </Page>
  );
}
