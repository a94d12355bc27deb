import { type MouseEvent, useMemo } from "react";

import { plural } from "@/parts/words";

import { Paragraph } from "./paragraph";
import type { Paragraph as Cut } from "./pieces";
import { TEXT_ID } from "./places";
import type { EvidenceMark } from "./types";
import type { Shown } from "./use-shown";

interface Props {
  paragraphs: readonly Cut[];
  shown: Shown;
  neutral: (mark: EvidenceMark) => string;
  lang: string | undefined;
  /** Classes for the marks that are switched off. */
  off: readonly string[];
}

/** The text as it was read. Words of claims can be pointed at and chosen; boilerplate is grey and can be folded away. */
export function ReportText({ paragraphs, shown, neutral, lang, off }: Props) {
  const where = useMemo(() => claimsByParagraph(paragraphs), [paragraphs]);
  const view = (paragraph: Cut) => {
    const own = shown.claim !== null && where.get(paragraph.start)?.has(shown.claim);
    return <Paragraph key={paragraph.start} paragraph={paragraph} shown={own ? shown.claim : null} neutral={neutral} lang={lang} />;
  };
  return (
    // The keyboard goes through claims with j and k, and with Tab through their list beside the text
    <article
      id={TEXT_ID}
      className={["report-text", ...off].join(" ")}
      onMouseOver={(event) => shown.point(pointedAt(event))}
      onMouseLeave={() => shown.point(null)}
      onClick={(event) => {
        const claim = pointedAt(event);
        if (claim && !window.getSelection()?.toString()) shown.pin(claim === shown.pinned ? null : claim);
      }}
    >
      {grouped(paragraphs).map((group) =>
        group[0]?.kind === "boilerplate" ? (
          <details key={group[0].start} className="boilerplate" open={lengthOf(group) < SHORT}>
            <summary>Boilerplate, {plural(group.length, "paragraph")}: nothing is read from it</summary>
            {group.map(view)}
          </details>
        ) : (
          group.map(view)
        ),
      )}
    </article>
  );
}

const SHORT = 600; // code points of boilerplate that are no hindrance to reading

const lengthOf = (group: readonly Cut[]): number => (group.at(-1)?.end ?? 0) - (group[0]?.start ?? 0);

function pointedAt(event: MouseEvent): string | null {
  const found = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-claims]") : null;
  return found?.dataset["claims"]?.split(" ")[0] ?? null;
}

/** Boilerplate that stands together, together; every other paragraph by itself. */
function grouped(paragraphs: readonly Cut[]): Cut[][] {
  const found: Cut[][] = [];
  for (const paragraph of paragraphs) {
    const last = found.at(-1);
    if (paragraph.kind === "boilerplate" && last?.[0]?.kind === "boilerplate") last.push(paragraph);
    else found.push([paragraph]);
  }
  return found;
}

const claimsByParagraph = (paragraphs: readonly Cut[]): Map<number, Set<string>> =>
  new Map(paragraphs.map(({ start, pieces }) => [start, new Set(pieces.flatMap(({ marks }) => marks.map(({ claim }) => claim)))]));
