import type { ComponentType } from "react";

/** What a screen is given: the parts of the address that its path names, decoded. */
export type ScreenParams = Readonly<Record<string, string>>;
export type Screen = ComponentType<{ params: ScreenParams }>;

interface Entry {
  /** A path as wouter reads it. */
  path: string;
  /** The screen's folder, loaded when it is first shown. */
  load: () => Promise<{ default: Screen }>;
  /** What the navigation calls it; a screen without is reached from others. */
  nav?: string;
}

/** Every screen, in the order of the navigation. The first path that fits is shown. */
export const SCREENS: readonly Entry[] = [
  { path: "/", nav: "Overview", load: () => import("./overview") },
  { path: "/review", nav: "Review", load: () => import("./review") },
  { path: "/sources", nav: "Sources", load: () => import("./source") },
  { path: "/places", nav: "Places", load: () => import("./place") },
  { path: "/actors", nav: "Actors", load: () => import("./actor") },
  { path: "/add", nav: "Add", load: () => import("./add") },
  { path: "/incident/:id", load: () => import("./incident") },
  { path: "/report/:id", load: () => import("./report") },
  { path: "/place/:id", load: () => import("./place") },
  { path: "/actor/:id", load: () => import("./actor") },
  { path: "/source/:id", load: () => import("./source") },
  { path: "/login", load: () => import("./login") },
  { path: "/users", load: () => import("./users") },
  { path: "/decisions", load: () => import("./history") },
  { path: "/problems", load: () => import("./history") },
  { path: "/log", load: () => import("./history") },
];
