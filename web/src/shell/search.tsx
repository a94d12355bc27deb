import { type FormEvent, useEffect, useState } from "react";
import { useLocation, useSearch } from "wouter";

import { SEARCH_FIELD } from "./keys";

/** Words that incidents must have; they are the overview's filter `text`. */
export function Search() {
  const [at, go] = useLocation();
  const search = useSearch();
  const asked = new URLSearchParams(search).get("text") ?? "";
  const [words, setWords] = useState(asked);
  useEffect(() => setWords(asked), [asked]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const filters = new URLSearchParams(at === "/" ? search : "");
    if (words.trim()) filters.set("text", words.trim());
    else filters.delete("text");
    const written = filters.toString();
    go(written ? `/?${written}` : "/");
  };
  return (
    <form className="shell-search" role="search" onSubmit={submit}>
      <label className="unseen" htmlFor={SEARCH_FIELD}>
        Search incidents
      </label>
      <input
        id={SEARCH_FIELD}
        type="search"
        value={words}
        onChange={(event) => setWords(event.target.value)}
        placeholder="Search what was said  ( / )"
        autoComplete="off"
      />
    </form>
  );
}
