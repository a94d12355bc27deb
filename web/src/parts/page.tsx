import { type ReactNode, useEffect } from "react";

interface Props {
  title: string;
  /** The heading where it is more than the title's text. */
  heading?: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
  wide?: boolean;
  children: ReactNode;
}

/** A screen's frame: its heading, which is the window's title too, and what stands beside it. */
export function Page({ title, heading, lead, actions, wide = false, children }: Props) {
  useEffect(() => {
    document.title = `${title} · Rashomon`;
  }, [title]);
  return (
    <div className={wide ? "page wide" : "page"}>
      <header className="page-head">
        <h1>{heading ?? title}</h1>
        {actions}
        {lead && <div className="page-lead">{lead}</div>}
      </header>
      {children}
    </div>
  );
}
