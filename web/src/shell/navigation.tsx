import { Link, useLocation } from "wouter";

import { SCREENS } from "@/screens";

export function Navigation() {
  const [at] = useLocation();
  return (
    <nav className="shell-nav" aria-label="Screens">
      <ul>
        {SCREENS.filter(({ nav }) => nav).map(({ path, nav }) => (
          <li key={path}>
            <Link href={path} aria-current={at === path ? "page" : undefined}>
              {nav}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
