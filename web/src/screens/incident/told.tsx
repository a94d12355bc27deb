import { Link } from "wouter";

import { oneLine } from "@/parts/claim-words";
import { Dates } from "@/parts/dates";
import { Quote } from "@/parts/quote";
import { Statement } from "@/parts/statement";
import { reportPath } from "@/state/links";

import { Copies } from "./copies";
import { reportName, type Said, type Told } from "./folding";
import { More } from "./more";

interface Props {
  incident: string;
  told: Told;
  leaveOut: (name: string) => void;
}

/** What one speaker says in one report. */
export function ToldView({ incident, told: { speaker, report, said }, leaveOut }: Props) {
  const name = reportName(report);
  return (
    <li className="told">
      <p className="told-who">
        <b>{speaker}</b>{" "}
        <span className="small muted">
          {name !== speaker && `${name}, `}
          <Dates start={report.published} end={report.published} short />
        </span>
      </p>
      <ol>
        {said.map((one, index) => (
          <Line key={one.claim.id} incident={incident} said={one} before={said[index - 1]} leaveOut={leaveOut} />
        ))}
      </ol>
    </li>
  );
}

interface LineProps {
  incident: string;
  said: Said;
  before: Said | undefined;
  leaveOut: (name: string) => void;
}

/** A claim with the words that it was read from; words that stand right above are not told again. */
function Line({ incident, said: { claim: found, copies }, before, leaveOut }: LineProps) {
  const { claim, report } = found;
  const quote = oneLine(claim.quote.text);
  const again = before !== undefined && oneLine(before.claim.claim.quote.text).includes(quote);
  return (
    <li className="said">
      <Statement claim={claim} />
      {!again && (
        <p className="said-quote">
          <Quote text={quote} />
        </p>
      )}
      <div className="said-foot">
        <Link href={reportPath(report.id, found.id)}>
          in the text<span className="unseen"> of {reportName(report)}</span>
        </Link>
        <Copies copies={copies} />
        <More incident={incident} found={found} leaveOut={leaveOut} />
      </div>
    </li>
  );
}
