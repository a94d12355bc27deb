import type { FormEvent } from "react";

import { send } from "@/api/client";
import { Failure } from "@/parts/failure";

import { useSessionChange } from "./use-session-change";

/** A new password of one's own; one logs in with it afterwards. */
export function PasswordForm() {
  const { busy, error, change } = useSessionChange();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const body = { password: String(fields.get("password")), new: String(fields.get("new")) };
    void change(() => send("/api/session/password", { method: "PUT", body }));
  };
  return (
    <form className="log-in" onSubmit={submit}>
      <label>
        The one until now
        <input name="password" type="password" autoComplete="current-password" required maxLength={1000} />
      </label>
      <label>
        The new one
        <input name="new" type="password" autoComplete="new-password" required minLength={10} maxLength={1000} aria-describedby="new-hint" />
      </label>
      <p id="new-hint" className="small muted">
        Ten characters at least. All sessions under this name end, this one too.
      </p>
      {error && <Failure error={error} />}
      <p>
        <button type="submit" disabled={busy}>
          Change it
        </button>
      </p>
    </form>
  );
}
