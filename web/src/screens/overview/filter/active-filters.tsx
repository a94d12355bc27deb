import { days } from "@/parts/days";
import { kindWords } from "@/parts/kinds";
import { boxOf, boxWords } from "@/state/box";
import { type Change, type FilterName, type Filters, parts } from "@/state/filters";

interface Props {
  filters: Filters;
  change: (change: Change) => void;
}

const NAMES: Partial<Record<FilterName, string>> = {
  since: "from",
  until: "to",
  box: "within",
  at_least: "at least",
  at_most: "at most",
};

/** The filters that are set, each to be taken away. */
export function ActiveFilters({ filters, change }: Props) {
  const set = parts(filters);
  if (!set.length) return null;
  const none = Object.fromEntries(set.map(({ name }) => [name, undefined]));
  return (
    <ul className="active-filters" aria-label="Filters that are set">
      {set.map(({ name, value, off }) => (
        <li key={`${name} ${value}`}>
          <button type="button" className="chip small" onClick={() => change(off)} aria-label={`Remove the filter ${label(name)} ${told(name, value)}`}>
            <span className="muted">{label(name)}</span> {told(name, value)} <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
      <li>
        <button type="button" className="quiet small" onClick={() => change(none)}>
          Clear all
        </button>
      </li>
    </ul>
  );
}

const label = (name: FilterName): string => NAMES[name] ?? kindWords(name);

function told(name: FilterName, value: string): string {
  const box = name === "box" ? boxOf(value) : null;
  if (box) return boxWords(box);
  if (name === "since" || name === "until") return days(value, value, true);
  return name === "text" ? `“${value}”` : kindWords(value);
}
