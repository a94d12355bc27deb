/** The router leaves what separates parts of an address encoded (":", "/", "?"), which ids and names may have. */
export const decoded = (params: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(Object.entries(params).flatMap(([name, value]) => (value === undefined ? [] : [[name, part(value)]])));

function part(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value; // a "%" of its own
  }
}
