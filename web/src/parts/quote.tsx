import { Fragment } from "react";

import { type Slice, slices } from "./slices";

interface Props {
  text: string;
  /** Stretches of `text` to be marked: code points from its beginning, the end exclusive. */
  marks?: readonly Slice[];
  lang?: string | undefined;
}

/** Words of a report. They are text for React, whatever they contain, and never markup. */
export function Quote({ text, marks = [], lang }: Props) {
  return (
    <q className="quote" lang={lang}>
      {slices(text, marks).map(({ start, text: part, marked }) =>
        marked ? <mark key={start}>{part}</mark> : <Fragment key={start}>{part}</Fragment>,
      )}
    </q>
  );
}
