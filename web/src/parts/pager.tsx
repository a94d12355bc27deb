import { plural } from "./words";

interface Props {
  shown: number;
  total: number;
  /** What is listed: "incident". */
  of: string;
  /** Fetches the next page; absent on the last one. */
  more?: (() => void) | undefined;
  busy?: boolean;
}

/** How much of a list is shown, and the rest of it. */
export function Pager({ shown, total, of, more, busy = false }: Props) {
  return (
    <div className="pager">
      <span>
        {shown.toLocaleString("en")} of {plural(total, of)}
      </span>
      {more && (
        <button type="button" onClick={more} disabled={busy}>
          {busy ? "Loading …" : "Show more"}
        </button>
      )}
    </div>
  );
}
