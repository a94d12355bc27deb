export type Theme = "system" | "light" | "dark";
export const THEMES: readonly Theme[] = ["system", "light", "dark"];
const CHANGED = "themechange";

export function chosenTheme(): Theme {
  const chosen = document.documentElement.dataset["theme"];
  return chosen === "light" || chosen === "dark" ? chosen : "system";
}

/** Holds from now on, and at the next visit where the browser keeps such things. */
export function chooseTheme(theme: Theme): void {
  if (theme === "system") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = theme;
  try {
    localStorage.setItem("theme", theme);
  } catch {
    // storage is switched off: the choice holds until the page is closed
  }
  document.dispatchEvent(new Event(CHANGED));
}

/** Calls back when colours change, by choice or with the system; returns how to stop. */
export function onThemeChange(changed: () => void): () => void {
  const system = window.matchMedia("(prefers-color-scheme: dark)");
  system.addEventListener("change", changed);
  document.addEventListener(CHANGED, changed);
  return () => {
    system.removeEventListener("change", changed);
    document.removeEventListener(CHANGED, changed);
  };
}

/** The value of a design token, for what is not drawn by CSS. */
export const tokenValue = (name: string): string =>
  getComputedStyle(document.documentElement).getPropertyValue(name).trim();
