import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";

import type { IncidentPlace } from "@/api/types";
import { Chart } from "@/parts/chart";
import { some } from "@/parts/words";
import { countries } from "@/screens/overview/map/countries";

import { located, locatorOptions } from "./locator-options";

/** Where the places are that claims name; nothing where none of them is located. */
export function Locator({ places }: { places: readonly IncidentPlace[] }) {
  const found = useMemo(() => located(places), [places]);
  const { data } = useQuery({ queryKey: ["countries"], queryFn: countries, staleTime: Infinity, enabled: found.length > 0 });
  const options = useMemo(() => data && locatorOptions(found, data), [data, found]);
  if (found.length === 0) return null;
  const label = `Map of ${some(found.map(({ name }) => name))}; the table has the same`;
  return <div className="locator">{options && <Chart label={label} options={options} />}</div>;
}
