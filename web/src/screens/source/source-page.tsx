import type { SourceRecord, Sources } from "@/api/types";
import { useRead } from "@/api/use-read";
import { Loaded } from "@/parts/loaded";
import { Page } from "@/parts/page";
import { Section } from "@/parts/section";
import { SideMark } from "@/parts/side-mark";
import { TheirClaims } from "@/parts/their-claims";
import { TheirIncidents } from "@/parts/their-incidents";
import { plural, REPORTING, SIDE_WORDS } from "@/parts/words";

import { FiguresOfSource, Kinds, Standing, Wording } from "./record-charts";
import { meant, NO_RATE, sourceName } from "./record";
import { Records } from "./source-list";

/** One source's record, with the sentence on what it means and what it does not. */
export function SourcePage({ name }: { name: string }) {
  const query = useRead("/api/sources/{id}", { path: { id: name }, query: { limit: 100 } });
  const record = query.data && meant(query.data.sources, name);
  return (
    <Page title={record ? sourceName(record.speaker) : name} lead={record && <Lead record={record} />}>
      <Loaded query={query} what="the record">
        {(found) => (record ? <Record record={record} name={name} /> : <Several found={found} name={name} />)}
      </Loaded>
    </Page>
  );
}

function Lead({ record: { speaker, claims } }: { record: SourceRecord }) {
  return (
    <>
      <SideMark side={speaker.side} name={speaker.side_name || SIDE_WORDS[speaker.side]} /> · {plural(claims, "claim")} in incidents
    </>
  );
}

function Record({ record, name }: { record: SourceRecord; name: string }) {
  const own = record.speaker.side === "outlet" ? { publisher: record.speaker.name } : { source: record.speaker.entity ?? name };
  return (
    <>
      <p className="note">
        {REPORTING} {NO_RATE} A source that stands alone may be the only one who was there; one whom others deny may be denied because it is
        right.
      </p>
      <div className="record-charts">
        <Section title="How others stand to it">
          <Standing record={record} />
        </Section>
        <Section title="Its figures among others’">
          <FiguresOfSource record={record} />
        </Section>
        <Section title="What it tells of">
          <Kinds record={record} />
        </Section>
        <Section title="Its partisan words">
          <Wording record={record} />
        </Section>
      </div>
      <Section title="Incidents">
        <TheirIncidents query={own} />
      </Section>
      <Section title="Claims">
        <TheirClaims query={own} />
      </Section>
    </>
  );
}

function Several({ found, name }: { found: Sources; name: string }) {
  return (
    <>
      <p>
        {plural(found.total, "source")} have “{name}” in their name.
      </p>
      <Records sources={found.sources} />
    </>
  );
}
