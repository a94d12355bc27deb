import type { FormEvent } from "react";
import { useLocation, useSearch } from "wouter";

import { send } from "@/api/client";
import { Failure } from "@/parts/failure";

import { target } from "./target";
import { useSessionChange } from "./use-session-change";

export function LogInForm({ isPublic }: { isPublic: boolean }) {
  const { busy, error, change } = useSessionChange();
  const [, go] = useLocation();
  const to = target(useSearch());
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const body = { name: String(fields.get("name")), password: String(fields.get("password")) };
    if (await change(() => send("/api/session", { body }))) go(to);
  };
  return (
    <form className="log-in" onSubmit={(event) => void submit(event)}>
      <p>{isPublic ? "Everybody may read here. Deciding and adding take a name." : "This ledger is for its users."}</p>
      <label>
        Name
        <input name="name" autoComplete="username" required autoFocus maxLength={200} />
      </label>
      <label>
        Password
        <input name="password" type="password" autoComplete="current-password" required maxLength={1000} />
      </label>
      {error && <Failure error={error} />}
      <p>
        <button type="submit" className="primary" disabled={busy}>
          {busy ? "Logging in …" : "Log in"}
        </button>
      </p>
      <p className="small muted">Whoever has no name here or forgot the password asks an admin of this ledger.</p>
    </form>
  );
}
