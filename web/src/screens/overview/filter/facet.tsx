import type { ReactNode } from "react";

import { Failure } from "@/parts/failure";
import { type Change, type Filters, type ManyName, toggled } from "@/state/filters";

import { useCounts } from "./use-counts";

interface Props {
  title: string;
  name: ManyName;
  filters: Filters;
  change: (change: Change) => void;
  /** All values, in their order; those without an incident are shown with 0. */
  values?: readonly string[];
  label: (value: string, told: string) => ReactNode;
}

/** A field of which several values may be wanted at once. */
export function Facet({ title, name, filters, change, values, label }: Props) {
  const query = useCounts(name, filters, name);
  const counts = new Map(query.data?.counts.map((count) => [count.value, count]));
  const chosen = filters[name] ?? [];
  const shown = values ?? [...new Set([...counts.keys(), ...chosen])];
  return (
    <fieldset className="facet">
      <legend>{title}</legend>
      {query.isError && <Failure error={query.error} />}
      {shown.map((value) => (
        <label key={value} className="facet-value">
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={() => change({ [name]: toggled(chosen, value) })}
          />
          <span className="facet-label">{label(value, counts.get(value)?.label ?? value)}</span>
          <span className="facet-count number">{(counts.get(value)?.count ?? 0).toLocaleString("en")}</span>
        </label>
      ))}
    </fieldset>
  );
}
