import { type FormEvent, useState } from "react";

import type { Claim } from "@/api/types";
import { kindWords } from "@/parts/kinds";

import { fieldsOf, firstField } from "./fields";
import { PlaceChoices } from "./place-choices";

interface Props {
  claim: Claim;
  unresolved: boolean;
  busy: boolean;
  /** Sends `FIELD=VALUE`. */
  save: (stated: string) => void;
  cancel: () => void;
}

/** One field of a claim, what was read there, and what it is to be. */
export function CorrectForm({ claim, unresolved, busy, save, cancel }: Props) {
  const fields = fieldsOf(claim);
  const [name, setName] = useState(() => firstField(claim, unresolved));
  const [value, setValue] = useState("");
  const field = fields.find((one) => one.name === name) ?? fields[0];
  if (!field) return null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (value.trim()) save(`${field.name}=${value.trim()}`);
  };
  return (
    <form
      className="review-form"
      aria-label="Correct a field"
      onSubmit={submit}
      onKeyDown={(event) => event.key === "Escape" && cancel()}
    >
      <label>
        Field
        <select
          autoFocus
          value={field.name}
          onChange={(event) => {
            setName(event.target.value);
            setValue("");
          }}
        >
          {fields.map((one) => (
            <option key={one.name} value={one.name}>
              {one.label}
            </option>
          ))}
        </select>
      </label>
      <p className="review-read">
        <span className="small muted">was read as</span> {field.values ? kindWords(field.read) : field.read}
      </p>
      <label>
        is to be
        {field.values ? (
          <select value={value} onChange={(event) => setValue(event.target.value)} required>
            <option value="">choose …</option>
            {field.values
              .filter((one) => one !== field.read)
              .map((one) => (
                <option key={one} value={one}>
                  {kindWords(one)}
                </option>
              ))}
          </select>
        ) : (
          <input value={value} onChange={(event) => setValue(event.target.value)} required autoComplete="off" aria-describedby="correct-hint" />
        )}
      </label>
      <p id="correct-hint" className="small muted">
        {field.hint ?? "The report’s words and what was read stay."}
      </p>
      {field.name.startsWith("place") && <PlaceChoices name={value} choose={setValue} />}
      <p className="review-form-buttons">
        <button type="submit" className="primary" disabled={busy}>
          Correct
        </button>
        <button type="button" onClick={cancel}>
          Cancel <kbd>Esc</kbd>
        </button>
      </p>
    </form>
  );
}
