import type { FormEvent } from "react";

import { send } from "@/api/client";
import type { Accepted, Job, PastedReport } from "@/api/jobs";
import { Failure } from "@/parts/failure";

import { useGiving } from "./use-giving";

/** A text with what is known of it; without a date its days of the week mean nothing. */
export function PasteForm({ given }: { given: (job: Job) => void }) {
  const { busy, error, give } = useGiving(given);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const fields = new FormData(form);
    const value = (name: string) => String(fields.get(name) ?? "").trim() || null;
    const body: PastedReport = {
      text: String(fields.get("text") ?? ""),
      title: value("title"),
      published: value("published"),
      publisher: value("publisher"),
      address: value("address"),
    };
    if (await give(() => send<Accepted>("/api/reports", { body }))) form.reset(); // what could not be sent stays
  };
  return (
    <form className="add-form" onSubmit={(event) => void submit(event)}>
      <label>
        Text
        <textarea name="text" rows={8} required />
      </label>
      <label>
        Title
        <input name="title" maxLength={500} />
      </label>
      <div className="add-pair">
        <label>
          Published
          <input name="published" type="date" />
        </label>
        <label>
          Publisher
          <input name="publisher" maxLength={500} />
        </label>
      </div>
      <label>
        Address
        <input name="address" type="url" placeholder="https://" maxLength={2000} />
      </label>
      <p className="small muted">With a date “on Monday” is a day. None of these fields has to be filled.</p>
      {error && <Failure error={error} />}
      <p>
        <button type="submit" className="primary" disabled={busy}>
          {busy ? "Sending …" : "Read it"}
        </button>
      </p>
    </form>
  );
}
