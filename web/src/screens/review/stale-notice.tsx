import { decidedOn } from "./decision-words";
import { done } from "./deciding";
import type { Stale } from "./use-desk";

interface Props {
  stale: Stale;
  again: () => void;
  leave: () => void;
}

/** Somebody was faster: what was decided meanwhile, and the same decision on what is there now. */
export function StaleNotice({ stale: { wishes, message, note, now }, again, leave }: Props) {
  const decisions = now.flatMap((one) => one.decisions).sort((a, b) => b.number - a.number);
  return (
    <div className="note error review-stale" role="alert">
      <p>
        <strong>Your decision was not kept:</strong> {message}. Below is what is there now.
      </p>
      {decisions.length > 0 && (
        <ul>
          {decisions.slice(0, 3).map((one) => (
            <li key={one.number}>{decidedOn(one)}</li>
          ))}
        </ul>
      )}
      {note && <p>Your note is kept: {note}</p>}
      <p className="review-form-buttons">
        <button type="button" className="primary" onClick={again} autoFocus>
          Decide so all the same: {wishes.map(({ action }) => done(action).toLowerCase()).join(", ")}
        </button>
        <button type="button" onClick={leave}>
          Leave it as it is now
        </button>
      </p>
    </div>
  );
}
