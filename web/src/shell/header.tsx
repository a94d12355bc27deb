import { Link } from "wouter";

import { Fusing } from "./fusing";
import { KeyboardHelp } from "./keyboard-help";
import { Navigation } from "./navigation";
import { Search } from "./search";
import { ThemeSwitch } from "./theme-switch";
import { User } from "./user";

export function Header() {
  return (
    <header className="shell-header">
      <Link href="/" className="shell-brand">
        Rashomon
      </Link>
      <Navigation />
      <Search />
      <div className="shell-tools">
        <User />
        <ThemeSwitch />
        <KeyboardHelp />
      </div>
      <Fusing />
    </header>
  );
}
