import { Link, useLocation } from "wouter";

import { ApiError } from "@/api/error";

interface Props {
  error: Error;
  retry?: () => void;
}

/** What went wrong, in the server's words, and a way to try again where that can help. */
export function Failure({ error, retry }: Props) {
  const [at] = useLocation();
  const final = error instanceof ApiError && error.status < 500 && error.status !== 429;
  return (
    <div className="note error" role="alert">
      <p>{words(error)}</p>
      {error instanceof ApiError && error.status === 401 && at !== "/login" && <Link href={`/login?to=${encodeURIComponent(at)}`}>Log in</Link>}
      {retry && !final && (
        <button type="button" onClick={retry}>
          Try again
        </button>
      )}
    </div>
  );
}

function words(error: Error): string {
  if (error instanceof ApiError) return told(error);
  return error instanceof TypeError ? "The server does not answer. Is “rashomon serve” still running?" : error.message;
}

/** The message, with the field that it is about where it does not say that itself. */
const told = ({ field, message }: ApiError): string =>
  field && !message.startsWith(`${field}:`) ? `${field}: ${message}` : message;
