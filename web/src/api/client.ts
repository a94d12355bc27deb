import { errorOf } from "./error";
import type { Answer, GetPath } from "./paths";
import { token } from "./session";

/** Values of a query: a list gives the name once for each, `null`, `undefined` and "" leave it out. */
export type QueryValue = string | number | boolean | null | undefined | readonly (string | number)[];
export interface Asked {
  /** Values for the `{names}` of the path. */
  path?: Readonly<Record<string, string>>;
  query?: Readonly<Record<string, QueryValue>>;
}

/** The address of a resource: `address("/api/incidents/{id}", {path: {id}})`. */
export function address(template: string, { path = {}, query = {} }: Asked = {}): string {
  const filled = template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(path[name] ?? ""));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    for (const one of Array.isArray(value) ? value : [value])
      if (one !== null && one !== undefined && one !== "") search.append(name, String(one));
  const written = search.toString();
  return written ? `${filled}?${written}` : filled;
}

/** Reads a resource. Throws `ApiError` for any answer but a good one. */
export function read<Path extends GetPath>(path: Path, asked?: Asked, signal?: AbortSignal): Promise<Answer<Path>>;
export function read<Told>(path: GetPath, asked?: Asked, signal?: AbortSignal): Promise<Told>;
export async function read(path: GetPath, asked: Asked = {}, signal?: AbortSignal): Promise<unknown> {
  return answered(await fetch(address(path, asked), { signal, headers: { Accept: "application/json" } }));
}

interface Sent extends Asked {
  method?: "POST" | "PUT" | "PATCH" | "DELETE";
  /** Sent as JSON; a `Blob` is sent as it is. */
  body?: unknown;
  headers?: Readonly<Record<string, string>>;
}

/** Writes something, with the session's token against forged requests. Throws `ApiError`. */
export async function send<T>(template: string, { method = "POST", body, headers = {}, ...asked }: Sent = {}): Promise<T> {
  const raw = body instanceof Blob;
  const csrf = token();
  const response = await fetch(address(template, asked), {
    method,
    headers: {
      Accept: "application/json",
      ...(body === undefined || raw ? {} : { "Content-Type": "application/json" }),
      ...(csrf ? { "X-CSRF-Token": csrf } : {}),
      ...headers,
    },
    body: body === undefined ? null : raw ? body : JSON.stringify(body),
  });
  return answered<T>(response);
}

async function answered<T>(response: Response): Promise<T> {
  if (!response.ok) throw await errorOf(response);
  return (response.status === 204 ? undefined : await response.json()) as T;
}
