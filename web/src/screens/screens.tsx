import { lazy, Suspense } from "react";
import { Route, Switch } from "wouter";

import { Loading } from "@/parts/loading";
import { NotFound } from "@/parts/not-found";
import { ScreenBoundary } from "@/shell/screen-boundary";

import { decoded } from "./decoded";
import { SCREENS } from "./index";

const PAGES = SCREENS.map(({ path, load }) => ({ path, Page: lazy(load) }));

/** The screen that the address names; each is fetched when it is first shown. */
export function Screens() {
  return (
    <ScreenBoundary>
      <Suspense fallback={<Loading what="the page" />}>
        <Switch>
          {PAGES.map(({ path, Page }) => (
            <Route key={path} path={path}>
              {(params: Record<string, string>) => <Page params={decoded(params)} />}
            </Route>
          ))}
          <Route>
            <NotFound />
          </Route>
        </Switch>
      </Suspense>
    </ScreenBoundary>
  );
}
