import { Link } from "wouter";

import { Page } from "./page";

export function NotFound() {
  return (
    <Page title="No such page">
      <p>
        Nothing is kept at this address. <Link href="/">Go to the overview</Link>
      </p>
    </Page>
  );
}
