import { useEffect } from "react";

export const SEARCH_FIELD = "search";

/** Keys that hold on every screen; a screen adds its own with `useKeys` and shows them with `useKeyHelp`. */
export const SHELL_KEYS: readonly (readonly [string, string])[] = [
  ["/", "Search"],
  ["g o", "Overview"],
  ["g r", "Review"],
  ["g s", "Sources"],
  ["g a", "Add"],
  ["?", "These keys"],
  ["Esc", "Close"],
];

/** Whether what has the focus takes letters itself. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName))
  );
}

/** Calls `act` with each key pressed outside of fields and without Ctrl, Alt or Meta. It returns true for keys it took. */
export function useKeys(act: (key: string, event: KeyboardEvent) => boolean): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return;
      if (act(event.key, event)) event.preventDefault();
    };
    document.addEventListener("keydown", pressed);
    return () => document.removeEventListener("keydown", pressed);
  }, [act]);
}
