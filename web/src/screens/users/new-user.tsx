import type { FormEvent } from "react";

import { send } from "@/api/client";
import { Failure } from "@/parts/failure";

import { ROLES } from "./user-row";
import { useUsersChange } from "./use-users-change";

export function NewUser() {
  const { error, change } = useUsersChange();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const body = Object.fromEntries(new FormData(form));
    if (await change(() => send("/api/users", { body }), `${String(body["name"])} may come in`)) form.reset();
  };
  return (
    <form className="log-in" onSubmit={(event) => void submit(event)}>
      <label>
        Name
        <input name="name" required maxLength={64} autoComplete="off" />
      </label>
      <label>
        Role
        <select name="role" defaultValue="reviewer">
          {ROLES.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      </label>
      <label>
        Password, ten characters at least
        <input name="password" type="password" required minLength={10} maxLength={1000} autoComplete="new-password" />
      </label>
      {error && <Failure error={error} />}
      <p>
        <button type="submit">Let in</button>
      </p>
    </form>
  );
}
