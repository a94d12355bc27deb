import type { ReactNode } from "react";

import type { StatusKind } from "@/api/types";

import { STATUS_MEANING } from "./words";

const GLYPHS: Readonly<Record<StatusKind, ReactNode>> = {
  contested: (
    <>
      <circle cx="8" cy="8" r="6.4" />
      <path d="M8 1.6a6.4 6.4 0 0 1 0 12.8z" fill="currentColor" />
    </>
  ),
  corroborated: (
    <>
      <circle cx="5.6" cy="8" r="4.6" />
      <circle cx="10.4" cy="8" r="4.6" />
    </>
  ),
  uncontested: <circle cx="8" cy="8" r="6.4" />,
  weak: <circle cx="8" cy="8" r="6.4" strokeDasharray="2 2.4" />,
};

/** How an incident is reported: a word with a shape, and a colour for "contested" only. It is no verdict. */
export function StatusBadge({ status }: { status: StatusKind }) {
  return (
    <span className={`badge ${status}`} title={STATUS_MEANING[status]}>
      <svg viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.8" aria-hidden="true">
        {GLYPHS[status]}
      </svg>
      {status}
    </span>
  );
}
