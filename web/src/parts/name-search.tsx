import { useEffect, useState } from "react";
import { useSearchParams } from "wouter";

const PAUSE = 250; // milliseconds without typing after which a list is asked for

/** The words that a list is narrowed by; they stand in the address as `name`. */
export function useNameSearch(): string {
  const [search] = useSearchParams();
  return search.get("name") ?? "";
}

/** A field that narrows a list by name while one types. */
export function NameSearch({ label }: { label: string }) {
  const [search, setSearch] = useSearchParams();
  const asked = search.get("name") ?? "";
  const [words, setWords] = useState(asked);
  useEffect(() => setWords(asked), [asked]);
  useEffect(() => {
    if (words.trim() === asked) return;
    const path = window.location.pathname;
    const timer = setTimeout(() => {
      if (window.location.pathname !== path) return; // whoever followed a link meanwhile is not called back
      setSearch(words.trim() ? { name: words.trim() } : {}, { replace: true });
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [words, asked, setSearch]);
  return (
    <label className="name-search">
      <span className="small">{label}</span>
      <input type="search" value={words} onChange={(event) => setWords(event.target.value)} autoComplete="off" />
    </label>
  );
}
