import { Link } from "wouter";

import type { Membership } from "@/api/types";
import { useRead } from "@/api/use-read";
import { Loaded } from "@/parts/loaded";
import { ownId, reportOf, reportPath } from "@/state/links";

interface Props {
  incident: string;
  claim: string;
}

/** Why a claim is in the incident, comparison by comparison. Asked for once for all claims, when the first is opened. */
export function Why({ incident, claim }: Props) {
  const query = useRead("/api/incidents/{id}", { path: { id: incident }, query: { why: true } });
  return (
    <Loaded query={query} what="the reasons">
      {({ memberships }) => {
        const found = memberships.find((membership) => membership.claim === claim);
        return found ? <Reasons membership={found} /> : <p className="small">It is not known why.</p>;
      }}
    </Loaded>
  );
}

function Reasons({ membership: { why, likeness, other, comparisons, nucleus } }: { membership: Membership }) {
  return (
    <div className="why small">
      <p>{why}</p>
      {nucleus.length > 1 && <p className="muted">Its report tells {nucleus.length} claims in one breath with it.</p>}
      {other && (
        <p>
          Most like <Link href={reportPath(reportOf(other), other)}>{ownId(other).slice(0, 6)} of another report</Link>
          {likeness !== null && `: one happening with a chance of ${Math.round(likeness * 100)} %`}
        </p>
      )}
      {comparisons.length > 0 && (
        <table>
          <caption className="unseen">What speaks for and against one happening</caption>
          <thead>
            <tr>
              <th scope="col">for (+) or against (−)</th>
              <th scope="col">because</th>
            </tr>
          </thead>
          <tbody>
            {comparisons.map(({ field, score, sentence }) => (
              <tr key={field + sentence}>
                <td className="number">{signed(score)}</td>
                <td>{sentence}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

const signed = (score: number): string => `${score < 0 ? "−" : "+"}${Math.abs(score).toFixed(1)}`;
