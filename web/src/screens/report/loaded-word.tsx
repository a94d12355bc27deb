import { Tooltip, TooltipAnchor, TooltipProvider } from "@ariakit/react";
import type { ReactNode } from "react";

/** Partisan wording with its neutral reading, told on hover and on focus. The word itself stays as it was written. */
export function LoadedWord({ neutral, children }: { neutral: string; children: ReactNode }) {
  const told = neutral ? `loaded; neutral: ${neutral}` : "loaded; a neutral text leaves it out";
  return (
    <TooltipProvider placement="top" timeout={150}>
      <TooltipAnchor className="loaded" render={<span tabIndex={0} role="note" aria-description={told} />}>
        {children}
      </TooltipAnchor>
      <Tooltip className="tip" gutter={6}>
        {told}
      </Tooltip>
    </TooltipProvider>
  );
}
