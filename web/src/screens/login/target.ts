/** Where to go once logged in: an address of this site alone, `?to=/review`, else the overview. */
export function target(search: string): string {
  const to = new URLSearchParams(search).get("to") ?? "/";
  return /^\/(?![/\\])/.test(to) ? to : "/";
}
