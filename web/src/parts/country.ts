const NAMES = new Intl.DisplayNames("en", { type: "region", fallback: "code" });

/** A country by its ISO 3166-1 code in words; an unknown code stays one, none gives nothing. */
export function countryName(code: string): string {
  try {
    return code ? (NAMES.of(code) ?? code) : "";
  } catch {
    return code; // no code of the standard's form
  }
}
