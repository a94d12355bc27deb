import type { Status } from "@/api/types";
import { oneLine } from "@/parts/claim-words";
import { Section } from "@/parts/section";
import { SideMark } from "@/parts/side-mark";
import { capitalized, plural } from "@/parts/words";

/** Who is said to have done it, apart from what happened. */
export function Blames({ found: { blames, contested, disputes } }: { found: Status["responsibility"] }) {
  if (blames.length === 0) return null;
  return (
    <Section title={contested ? "Who is said to have done it: contested" : "Who is said to have done it"}>
      <ul className="blames">
        {blames.map(({ party, side, side_name, claims }) => (
          <li key={party + side}>
            <b>{capitalized(oneLine(party))}</b> <SideMark side={side} name={side_name || null} />{" "}
            <span className="muted">{plural(claims.length, "claim")}</span>
          </li>
        ))}
      </ul>
      {disputes.length > 0 && (
        <ul className="reasons">
          {[...new Set(disputes.map(({ sentence }) => capitalized(sentence)))].map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </Section>
  );
}
