import { Link } from "wouter";

import { send } from "@/api/client";
import type { Session } from "@/api/types";
import { Facts } from "@/parts/facts";
import { Failure } from "@/parts/failure";
import { Section } from "@/parts/section";

import { PasswordForm } from "./password-form";
import { useSessionChange } from "./use-session-change";

const RIGHTS = [
  ["read", "read everything"],
  ["decide", "decide in review"],
  ["add", "add reports"],
  ["administer", "look after users"],
] as const;

/** Who I am, what I may do, and the way out. */
export function Me({ session: { user, local, may } }: { session: Session }) {
  const { busy, error, change } = useSessionChange();
  if (!user) return null;
  return (
    <>
      <Facts
        facts={[
          ["Name", user.name],
          ["Role", user.role],
          ["May", RIGHTS.filter(([name]) => may[name]).map(([, words]) => words).join(", ")],
        ]}
      />
      <p className="section">Decisions and additions are kept under this name.</p>
      {local ? (
        <p className="note">
          You are the user of this machine, and this server is open to you alone: nobody logs in or out. To let others in, make users with{" "}
          <code>rashomon user add NAME --role admin</code> and start it with <code>--host</code>.
        </p>
      ) : (
        <>
          {error && <Failure error={error} />}
          <p>
            <button type="button" disabled={busy} onClick={() => void change(() => send("/api/session", { method: "DELETE" }))}>
              Log out
            </button>
          </p>
          {may.administer && (
            <p>
              <Link href="/users">Users of this ledger</Link>
            </p>
          )}
          <Section title="Change my password">
            <PasswordForm />
          </Section>
        </>
      )}
    </>
  );
}
