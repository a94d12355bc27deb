import type { Account, Denial, LedgerClaim, Speaker } from "@/api/types";
import { oneLine } from "@/parts/claim-words";
import { Figure } from "@/parts/figure";
import { kindWords } from "@/parts/kinds";
import { capitalized, some } from "@/parts/words";

interface Props {
  account: Account;
  claims: ReadonlyMap<string, LedgerClaim>;
}

const MOST = 4; // things of a sort that a sum names

/** What a side says in sum: whom it blames, whom it denies, how many it counts. */
export function Sum({ account: { figures, denies, blames }, claims }: Props) {
  const counts = figures.filter(({ scope, best, low }) => scope === "event" && (best ?? low ?? 0) > 1);
  const denied = [...new Set(denies.map((denial) => deniedWords(denial, claims)))];
  const blamed = blames.map(({ party }) => oneLine(party));
  if (counts.length + denied.length + blamed.length === 0) return null;
  return (
    <dl className="sum">
      {blamed.length > 0 && (
        <Row what="blames">
          <li>{some(blamed, MOST)}</li>
        </Row>
      )}
      {denied.length > 0 && (
        <Row what="denies">
          {denied.slice(0, MOST).map((words) => (
            <li key={words}>{words}</li>
          ))}
          {denied.length > MOST && <li className="muted">and {denied.length - MOST} more</li>}
        </Row>
      )}
      {counts.length > 0 && (
        <Row what="counts">
          {counts.map((figure) => (
            <li key={figure.outcome + figure.victims + figure.unit + figure.joint}>
              <Figure figure={figure} rule={figure.rule} />
            </li>
          ))}
        </Row>
      )}
    </dl>
  );
}

const Row = ({ what, children }: { what: string; children: React.ReactNode }) => (
  <div>
    <dt>{what}</dt>
    <dd>
      <ul>{children}</ul>
    </dd>
  </div>
);

/** Whose word is denied, and on what: "to have done what Residents say (shelling)". */
function deniedWords({ of, whose, responsibility }: Denial, claims: ReadonlyMap<string, LedgerClaim>): string {
  const kinds = [...new Set(of.flatMap((id) => claims.get(id)?.claim.kind ?? []))].map(kindWords).sort();
  const names = [...new Set(whose.map(speakerName))];
  const verb = names.length === 1 && !names[0]?.endsWith("s") ? "says" : "say";
  const what = names.length > 0 ? `what ${some(names, 2)} ${verb}` : "it";
  return `${responsibility ? "to have done " : ""}${what}${kinds.length ? ` (${some(kinds)})` : ""}`;
}

const speakerName = ({ name, side }: Speaker): string =>
  capitalized(oneLine(name)) || (side === "outlet" ? "the outlet" : "an unnamed source");
