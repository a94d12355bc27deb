import { useSyncExternalStore } from "react";

import { chooseTheme, chosenTheme, onThemeChange, type Theme, THEMES } from "./theme";

const WORDS: Readonly<Record<Theme, string>> = { system: "as the system", light: "light", dark: "dark" };
const GLYPHS: Readonly<Record<Theme, string>> = {
  system: "M8 2a6 6 0 0 1 0 12zM8 2a6 6 0 0 0 0 12",
  light: "M8 4.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7M8 .8v1.8M8 13.4v1.8M.8 8h1.8M13.4 8h1.8M2.9 2.9l1.3 1.3M11.8 11.8l1.3 1.3M13.1 2.9l-1.3 1.3M4.2 11.8l-1.3 1.3",
  dark: "M13.5 9.8A6 6 0 0 1 6.2 2.5a6 6 0 1 0 7.3 7.3z",
};

export function ThemeSwitch() {
  const theme = useSyncExternalStore(onThemeChange, chosenTheme);
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? "system";
  const label = `Colours: ${WORDS[theme]}. Change to ${WORDS[next]}`;
  return (
    <button type="button" className="quiet" onClick={() => chooseTheme(next)} aria-label={label} title={label}>
      <svg width="16" height="16" viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
        <path d={GLYPHS[theme]} />
        {theme === "system" && <path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor" />}
      </svg>
    </button>
  );
}
