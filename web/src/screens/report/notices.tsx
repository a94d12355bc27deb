import { select } from "./places";
import type { Notice } from "./types";

/** What a reader of the claims should know, with the places in the text that it rests on. */
export function Notices({ notices }: { notices: readonly Notice[] }) {
  if (notices.length === 0) return null;
  return (
    <ul className="notices" aria-label="Notices">
      {notices.map(({ kind, message, spans }) => (
        <li key={kind + message}>
          {message}
          {spans.slice(0, MOST).map(({ start, end }, index) => (
            <button key={start} type="button" className="link" onClick={() => select(start, end)}>
              {spans.length > 1 ? `show ${index + 1}` : "show"}
            </button>
          ))}
        </li>
      ))}
    </ul>
  );
}

const MOST = 5; // places of one notice that are offered
