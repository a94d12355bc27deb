import { useEffect, useSyncExternalStore } from "react";

export type KeyHelp = readonly (readonly [keys: string, does: string])[];

let shown: KeyHelp = [];
const listeners = new Set<() => void>();

function set(help: KeyHelp): void {
  shown = help;
  for (const listener of listeners) listener();
}

/** Puts a screen's own keys into the keyboard help while it is shown. `help` is a constant. */
export function useKeyHelp(help: KeyHelp): void {
  useEffect(() => {
    set(help);
    return () => set([]);
  }, [help]);
}

/** The keys of the screen that is shown. */
export function useShownKeys(): KeyHelp {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    () => shown,
  );
}
