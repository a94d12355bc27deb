import { useMemo } from "react";
import { Link } from "wouter";

import type { IncidentView } from "@/api/types";
import { Dates } from "@/parts/dates";
import { Section } from "@/parts/section";
import { plural, WHERE_PRECISION } from "@/parts/words";
import { placePath } from "@/state/links";

import { datesTold } from "./dates-told";
import { Locator } from "./locator";

/** The places and the times that claims give. */
export function Setting({ view }: { view: IncidentView }) {
  const { dates, undated } = useMemo(() => datesTold(view.claims), [view.claims]);
  return (
    <Section title="Where and when, as claimed">
      <div className="setting">
        <Locator places={view.places} />
        <table>
          <caption>Places</caption>
          <thead>
            <tr>
              <th scope="col">Place</th>
              <th scope="col">Known to</th>
              <th scope="col">Claims</th>
            </tr>
          </thead>
          <tbody>
            {view.places.map(({ place, name, precision, claims }) => (
              <tr key={place ?? name}>
                <td>
                  <Link href={placePath(place ?? name)}>{name}</Link>
                </td>
                <td>{precision === null ? <span className="muted">not located</span> : (WHERE_PRECISION[precision] ?? precision)}</td>
                <td className="number">{claims.length}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <table>
          <caption>Times</caption>
          <thead>
            <tr>
              <th scope="col">When</th>
              <th scope="col">Claims</th>
            </tr>
          </thead>
          <tbody>
            {dates.map(({ start, end, text, claims, origins }) => (
              <tr key={`${start} ${end} ${text}`}>
                <td>{start === null && end === null ? `“${text}”` : <Dates start={start} end={end} />}</td>
                <td className="number">
                  {claims.length} <span className="small muted">of {plural(origins, "origin")}</span>
                </td>
              </tr>
            ))}
            {undated > 0 && (
              <tr>
                <td className="muted">no time given</td>
                <td className="number">{undated}</td>
              </tr>
            )}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
