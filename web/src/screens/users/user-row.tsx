import { useState } from "react";

import { send } from "@/api/client";
import type { components } from "@/api/schema";
import type { Role } from "@/api/types";
import { days } from "@/parts/days";
import { Failure } from "@/parts/failure";

import { useUsersChange } from "./use-users-change";

export const ROLES: readonly Role[] = ["reader", "reviewer", "admin"];

/** One user: the role can be changed at once, removing asks again. */
export function UserRow({ user: { name, role, since } }: { user: components["schemas"]["LedgerUser"] }) {
  const { error, change } = useUsersChange();
  const [sure, setSure] = useState(false);
  const path = { name };
  return (
    <tr>
      <td>{name}</td>
      <td>
        <select
          value={role}
          aria-label={`Role of ${name}`}
          onChange={({ target: { value } }) =>
            void change(() => send("/api/users/{name}", { method: "PATCH", path, body: { role: value } }), `${name} is ${value} now`)
          }
        >
          {ROLES.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
        {error && <Failure error={error} />}
      </td>
      <td>{days(since, null, true)}</td>
      <td>
        {sure ? (
          <>
            <button type="button" onClick={() => void change(() => send("/api/users/{name}", { method: "DELETE", path }), `${name} is removed`)}>
              Remove {name}
            </button>{" "}
            <button type="button" onClick={() => setSure(false)}>
              Keep
            </button>
          </>
        ) : (
          <button type="button" onClick={() => setSure(true)} aria-label={`Remove ${name} …`}>
            Remove …
          </button>
        )}
      </td>
    </tr>
  );
}
