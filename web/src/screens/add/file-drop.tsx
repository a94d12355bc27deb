import { type DragEvent, useId, useState } from "react";

import { send } from "@/api/client";
import type { Accepted, Job } from "@/api/jobs";
import { Failure } from "@/parts/failure";

import { useGiving } from "./use-giving";

const upload = (file: File) =>
  send<Accepted>("/api/uploads", {
    body: file.slice(0, file.size, "application/octet-stream"),
    headers: { "X-Filename": encodeURIComponent(file.name), "Content-Type": "application/octet-stream" },
  });

/** Files that are dropped or chosen, one job each. */
export function FileDrop({ given }: { given: (job: Job) => void }) {
  const { busy, error, give } = useGiving(given);
  const [over, setOver] = useState(false);
  const hint = useId();
  const take = async (files: Iterable<File>) => {
    for (const file of files) if (!(await give(() => upload(file)))) return;
  };
  const dropped = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void take([...event.dataTransfer.files]);
  };
  return (
    <div
      className={over ? "drop over" : "drop"}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={dropped}
    >
      <label>
        Drop files here, or choose them
        <input
          type="file"
          multiple
          disabled={busy}
          aria-describedby={hint}
          onChange={(event) => {
            const field = event.currentTarget;
            void take([...(field.files ?? [])]).then(() => (field.value = ""));
          }}
        />
      </label>
      <p id={hint} className="small muted">
        Texts, saved pages, PDF, Word documents, mail and mailboxes, feeds, web archives, tables, Telegram exports, and archives of these.
      </p>
      {busy && <p role="status">Sending …</p>}
      {error && <Failure error={error} />}
    </div>
  );
}
