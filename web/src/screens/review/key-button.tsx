import type { ReactNode } from "react";

interface Props {
  shortcut: string;
  children: ReactNode;
  act: () => void;
  /** Why it cannot be done now. */
  missing?: string | undefined;
  primary?: boolean;
  pressed?: boolean;
}

/** A button that shows the key which does the same. What cannot be done now says why when it is tried. */
export function KeyButton({ shortcut, children, act, missing, primary = false, pressed }: Props) {
  return (
    <button
      type="button"
      className={primary ? "primary key-button" : "key-button"}
      onClick={act}
      aria-keyshortcuts={shortcut}
      aria-disabled={missing ? true : undefined}
      aria-pressed={pressed}
      title={missing}
    >
      {children} <kbd aria-hidden="true">{shortcut}</kbd>
    </button>
  );
}
