import { deed } from "./decision-words";
import type { Step } from "./use-desk";
import { KeyButton } from "./key-button";

interface Props {
  steps: readonly Step[];
  undo: (step: Step) => void;
}

/** My decisions since the page was opened, the last one first; each can be taken back. */
export function MySteps({ steps, undo }: Props) {
  if (!steps.length) return null;
  return (
    <>
      <h2>My last decisions</h2>
      <ol className="review-steps">
        {steps.map((step, at) => (
          <li key={step.decisions[0]?.number}>
            <span>
              {step.decisions[0] && deed(step.decisions[0])} · <span className="muted">{step.title}</span>
            </span>
            {at === 0 ? (
              <KeyButton shortcut="u" act={() => undo(step)}>
                Undo
              </KeyButton>
            ) : (
              <button type="button" onClick={() => undo(step)} aria-label={`Undo ${step.title}`}>
                Undo
              </button>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}
