import { Link } from "wouter";

import { useSession } from "@/api/session";

/** Who is working here, whose name decisions will carry. */
export function User() {
  const { data } = useSession();
  if (!data) return null;
  if (!data.user)
    return (
      <Link href="/login" className="shell-user">
        Log in
      </Link>
    );
  return (
    <Link href="/login" className="shell-user" title={`Decisions are kept under this name (${data.user.role})`}>
      {data.user.name}
    </Link>
  );
}
