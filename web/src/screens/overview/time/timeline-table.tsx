import { Disclosure, DisclosureContent, DisclosureProvider } from "@ariakit/react";

import type { Timeline } from "@/api/types";
import { days } from "@/parts/days";

/** The timeline's numbers, for those who cannot see it. */
export function TimelineTable({ found }: { found: Timeline }) {
  return (
    <DisclosureProvider>
      <Disclosure className="quiet small">As a table</Disclosure>
      <DisclosureContent className="time-table" tabIndex={0} role="region" aria-label="The timeline as a table" unmountOnHide>
        <table>
          <thead>
            <tr>
              <th scope="col">Begin</th>
              <th scope="col">Incidents</th>
              <th scope="col">Contested</th>
            </tr>
          </thead>
          <tbody>
            {found.bins.map(({ start, end, count, contested }) => (
              <tr key={start}>
                <td>{days(start, end)}</td>
                <td className="number">{count.toLocaleString("en")}</td>
                <td className="number">{contested.toLocaleString("en")}</td>
              </tr>
            ))}
            <tr>
              <td>without a date</td>
              <td className="number">{found.undated.toLocaleString("en")}</td>
              <td />
            </tr>
          </tbody>
        </table>
      </DisclosureContent>
    </DisclosureProvider>
  );
}
