import { useEffect, useState } from "react";

type Listener = (words: string) => void;
const listeners = new Set<Listener>();

/** Reads a sentence to screen readers: how many incidents a filter left, that a decision was kept. */
export function announce(words: string): void {
  for (const listener of listeners) listener(words);
}

export function Announcer() {
  const [words, setWords] = useState("");
  useEffect(() => {
    listeners.add(setWords);
    return () => void listeners.delete(setWords);
  }, []);
  return (
    <div className="unseen" role="status" aria-live="polite" id="announcer">
      {words}
    </div>
  );
}
