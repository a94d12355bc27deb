import type { paths } from "./schema";

type Json<T> = { responses: { 200: { content: { "application/json": T } } } };

/** The addresses that are answered with JSON, as `openapi.json` writes them: "/api/incidents/{id}". */
export type GetPath = {
  [Path in keyof paths]: paths[Path] extends { get: Json<unknown> } ? Path : never;
}[keyof paths];

/** What an address answers. */
export type Answer<Path extends GetPath> = paths[Path] extends { get: Json<infer Told> } ? Told : never;

/** The addresses that list things page by page. */
export type PagedPath = {
  [Path in GetPath]: Answer<Path> extends { total: number; next: string | null } ? Path : never;
}[GetPath];
