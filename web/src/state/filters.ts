/** What the overview is filtered by. The names are those of the API and of `rashomon incidents`. */
export const MANY = ["kind", "side", "status", "stance", "modality"] as const;
export const ONE = [
  "text",
  "party",
  "place",
  "source",
  "publisher",
  "since",
  "until",
  "box",
  "polarity",
  "at_least",
  "at_most",
  "report",
  "origin",
] as const;

export type ManyName = (typeof MANY)[number];
export type OneName = (typeof ONE)[number];
export type FilterName = ManyName | OneName;
export type Filters = Readonly<Partial<Record<ManyName, readonly string[]>> & Partial<Record<OneName, string>>>;
/** New values; `undefined` takes a filter away. */
export type Change = { [Name in keyof Filters]?: Filters[Name] | undefined };

/** The filters of an address; names that there are not are left alone. */
export function filtersOf(search: URLSearchParams): Filters {
  const found: Record<string, string | string[]> = {};
  for (const name of MANY) {
    const values = [...new Set(search.getAll(name).filter(Boolean))];
    if (values.length) found[name] = values;
  }
  for (const name of ONE) {
    const value = search.get(name)?.trim();
    if (value) found[name] = value;
  }
  return found as Filters;
}

/** The address's query with some filters changed; what else stands there stays. */
export function changed(search: URLSearchParams, change: Change): URLSearchParams {
  const next = new URLSearchParams(search);
  for (const [name, value] of Object.entries(change)) {
    next.delete(name);
    for (const one of Array.isArray(value) ? value : [value]) if (one) next.append(name, String(one));
  }
  return next;
}

/** The same filters without some: a facet shows what there would be if it were not set. */
export function without(filters: Filters, ...names: FilterName[]): Filters {
  return Object.fromEntries(Object.entries(filters).filter(([name]) => !names.includes(name as FilterName))) as Filters;
}

/** A value put into a list that lacks it, and taken out of one that has it. */
export const toggled = (values: readonly string[] | undefined, value: string): string[] =>
  values?.includes(value) ? values.filter((v) => v !== value) : [...(values ?? []), value];

/** Every value with the change that takes it away, in the order of the names. */
export function parts(filters: Filters): { name: FilterName; value: string; off: Change }[] {
  const many = MANY.flatMap((name) =>
    (filters[name] ?? []).map((value) => ({ name, value, off: { [name]: toggled(filters[name], value) } })),
  );
  const one = ONE.flatMap((name) => {
    const value = filters[name];
    return value ? [{ name, value, off: { [name]: undefined } }] : [];
  });
  return [...many, ...one];
}
