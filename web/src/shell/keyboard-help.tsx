import { Dialog, DialogDismiss, DialogHeading } from "@ariakit/react";
import { useCallback, useRef, useState } from "react";
import { useLocation } from "wouter";

import { useShownKeys } from "./key-help";
import { SEARCH_FIELD, SHELL_KEYS, useKeys } from "./keys";

const PLACES: Readonly<Record<string, string>> = { o: "/", r: "/review", s: "/sources", a: "/add" };
const CHORD = 1_000; // milliseconds in which the second key of "g o" counts

/** The list of keys, and those that hold everywhere. */
export function KeyboardHelp() {
  const [open, setOpen] = useState(false);
  const [, go] = useLocation();
  const before = useRef(0);
  const screen = useShownKeys();

  useKeys(
    useCallback(
      (key) => {
        const place = performance.now() - before.current < CHORD ? PLACES[key] : undefined;
        before.current = key === "g" ? performance.now() : 0;
        if (place) go(place);
        else if (key === "/") document.getElementById(SEARCH_FIELD)?.focus();
        else if (key === "?") setOpen(true);
        else return false;
        return true;
      },
      [go],
    ),
  );
  return (
    <>
      <button type="button" className="quiet" onClick={() => setOpen(true)} aria-label="Keyboard shortcuts" title="Keyboard shortcuts">
        <kbd aria-hidden="true">?</kbd>
      </button>
      <Dialog open={open} onClose={() => setOpen(false)} className="dialog" backdrop={<div className="dialog-backdrop" />}>
        <DialogHeading>Keys</DialogHeading>
        <dl className="keys">
          {[...SHELL_KEYS, ...screen].map(([keys, does]) => (
            <div key={keys} className="keys-row">
              <dt>
                {keys.split(" ").map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <DialogDismiss className="button">Close</DialogDismiss>
      </Dialog>
    </>
  );
}
