import type { FormEvent } from "react";

import { send } from "@/api/client";
import type { Accepted, Job } from "@/api/jobs";
import { Failure } from "@/parts/failure";

import { useGiving } from "./use-giving";

/** A page, a file or a feed on the web. */
export function AddressForm({ given }: { given: (job: Job) => void }) {
  const { busy, error, give } = useGiving(given);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const address = String(new FormData(form).get("address") ?? "").trim();
    if (await give(() => send<Accepted>("/api/addresses", { body: { address } }))) form.reset();
  };
  return (
    <form className="add-form" onSubmit={(event) => void submit(event)}>
      <label>
        Address of a page, a file or a feed
        <input name="address" type="url" required placeholder="https://" maxLength={2000} />
      </label>
      <p className="small muted">The server fetches it: whoever runs that site sees the request.</p>
      {error && <Failure error={error} />}
      <p>
        <button type="submit" disabled={busy}>
          Fetch and read
        </button>
      </p>
    </form>
  );
}
