import type { ReactNode } from "react";

import { Announcer } from "./announcer";
import { Header } from "./header";

/** What stands around every screen. */
export function Shell({ children }: { children: ReactNode }) {
  return (
    <div className="shell">
      <a className="skip" href="#main">
        Skip to the content
      </a>
      <Header />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <Announcer />
    </div>
  );
}
