import { useSearchParams } from "wouter";

import { LOOK_WORDS, type Look, LOOKS } from "./roles";

/** Which marks are switched off; the address keeps them. */
export function useHidden(): [readonly Look[], (look: Look) => void] {
  const [search, setSearch] = useSearchParams();
  const hidden = LOOKS.filter((look) => search.getAll("hide").includes(look));
  const toggle = (look: Look) =>
    setSearch(
      (now) => {
        const next = new URLSearchParams(now);
        next.delete("hide");
        for (const one of LOOKS) if (hidden.includes(one) !== (one === look)) next.append("hide", one);
        return next;
      },
      { replace: true },
    );
  return [hidden, toggle];
}

interface Props {
  hidden: readonly Look[];
  toggle: (look: Look) => void;
}

/** What the marks in the text mean, and which of them are shown. */
export function Legend({ hidden, toggle }: Props) {
  return (
    <fieldset className="legend">
      <legend>Marked</legend>
      {LOOKS.map((look) => (
        <label key={look} className="legend-item">
          <input type="checkbox" checked={!hidden.includes(look)} onChange={() => toggle(look)} />
          <span className={`m m-${look} ${look === "loaded" ? "loaded" : ""}`}>{LOOK_WORDS[look]}</span>
        </label>
      ))}
    </fieldset>
  );
}
