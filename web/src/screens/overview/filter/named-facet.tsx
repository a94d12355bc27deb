import { type FormEvent, useId } from "react";

import type { IncidentCount } from "@/api/types";
import { Failure } from "@/parts/failure";
import type { Change, Filters, OneName } from "@/state/filters";

import { useCounts } from "./use-counts";

interface Props {
  title: string;
  name: OneName;
  /** The field that is counted, where it is called otherwise than the filter. */
  by: string;
  filters: Filters;
  change: (change: Change) => void;
}

/** Whether a name stands for something known as well: what is only called so is told from it. */
const twice = (counts: readonly IncidentCount[], name: string): boolean =>
  counts.filter(({ label }) => label === name).length > 1;

const MOST = 8; // the rest is found by typing a part of its name

/** A field of names: the most frequent ones to be chosen, any other to be typed. */
export function NamedFacet({ title, name, by, filters, change }: Props) {
  const id = useId();
  const query = useCounts(by, filters, name);
  const chosen = filters[name];
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget).get("name");
    change({ [name]: typeof typed === "string" ? typed.trim() || undefined : undefined });
  };
  return (
    <section className="facet" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <form onSubmit={submit}>
        <input
          type="text"
          name="name"
          key={chosen ?? ""}
          defaultValue={chosen ?? ""}
          placeholder="A name or a part of one"
          aria-label={`${title}: a name or a part of one`}
          autoComplete="off"
        />
      </form>
      {query.isError && <Failure error={query.error} />}
      <ul>
        {query.data?.counts.slice(0, MOST).map(({ value, label, count }) => (
          <li key={value}>
            <button
              type="button"
              className="quiet facet-value"
              aria-pressed={value === chosen}
              onClick={() => change({ [name]: value === chosen ? undefined : value })}
            >
              <span className="facet-label">
                {label}
                {value === label && twice(query.data.counts, label) && <span className="muted"> as named</span>}
              </span>
              <span className="facet-count number">{count.toLocaleString("en")}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
