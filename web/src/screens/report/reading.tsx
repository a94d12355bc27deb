import { useCallback, useMemo } from "react";

import { oneLine } from "@/parts/claim-words";
import { Page } from "@/parts/page";
import { useKeyHelp } from "@/shell/key-help";
import { useKeys } from "@/shell/keys";

import { Legend, useHidden } from "./legend";
import { Margin } from "./margin";
import { paragraphs } from "./pieces";
import { Provenance } from "./provenance";
import { Sheet } from "./sheet";
import { ReportText } from "./text";
import type { EvidenceMark, Report } from "./types";
import { type Shown, useShown } from "./use-shown";

const KEYS = [
  ["j", "Next claim"],
  ["k", "Previous claim"],
  ["Esc", "No claim"],
] as const;

export function Reading({ report }: { report: Report }) {
  const { document, marks } = report;
  const claims = useMemo(
    () => [...report.claims].sort((a, b) => a.claim.trigger.start - b.claim.trigger.start || a.claim.id.localeCompare(b.claim.id)),
    [report],
  );
  const ids = useMemo(() => claims.map(({ claim }) => claim.id), [claims]);
  const all = useMemo(() => new Map(claims.map((found) => [found.claim.id, found])), [claims]);
  const incidents = useMemo(() => new Map(report.incidents.map(({ claim, incident }) => [claim, incident])), [report]);
  const judged = useMemo(() => new Map(report.judged.map(({ claim, decisions }) => [claim, decisions])), [report]);
  const cut = useMemo(() => paragraphs(document.text, document.blocks, marks), [document, marks]);
  const neutral = useCallback((mark: EvidenceMark) => all.get(mark.claim)?.claim.loaded[mark.index]?.neutral ?? "", [all]);
  const shown = useShown(ids);
  const [hidden, toggle] = useHidden();
  useClaimKeys(shown);

  const title = document.title ?? claims.find(({ claim }) => claim.headline)?.claim.quote.text ?? "Report without a title";
  return (
    <Page title={title} heading={<span className={isHeadline(title, report) ? "unseen" : undefined}>{title}</span>}>
      <div className="reading">
        <div className="reading-text">
          <Provenance report={report} />
          <Legend hidden={hidden} toggle={toggle} />
          <ReportText
            paragraphs={cut}
            shown={shown}
            neutral={neutral}
            lang={document.language ?? undefined}
            off={hidden.map((look) => `no-${look}`)}
          />
        </div>
        <Margin claims={claims} incidents={incidents} judged={judged} shown={shown} all={all} />
      </div>
      {claims.length > 0 && <Sheet claims={claims} incidents={incidents} judged={judged} shown={shown} />}
    </Page>
  );
}

/** Whether the text begins with its title: it is then read there, with what is claimed in it. */
const isHeadline = (title: string, { document: { text, blocks } }: Report): boolean =>
  blocks[0]?.kind === "headline" && oneLine(text.slice(0, title.length * 2)).startsWith(oneLine(title));

function useClaimKeys({ step, pin }: Shown): void {
  useKeyHelp(KEYS);
  useKeys(
    useCallback(
      (key) => {
        if (key === "j" || key === "k") step(key === "j" ? 1 : -1);
        else if (key === "Escape") pin(null);
        else return false;
        return true;
      },
      [step, pin],
    ),
  );
}
