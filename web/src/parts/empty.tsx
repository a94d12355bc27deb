import type { ReactNode } from "react";

/** There is nothing to show, and what one can do about it. */
export function Empty({ children }: { children: ReactNode }) {
  return (
    <div className="note" role="note">
      {children}
    </div>
  );
}
