import type { Bounds, Kind } from "@/api/types";

import { kindWords } from "./kinds";
import { bounds } from "./numbers";

interface Props {
  figure: Bounds & { outcome?: Kind; victims?: string; unit?: string | null };
  /** The sentence for how the numbers were chosen. */
  rule?: string;
}

/** A figure with its bounds: "20 (20 to 30) killed, regulars". */
export function Figure({ figure, rule }: Props) {
  const { chosen, range } = bounds(figure);
  return (
    <span className="figure" title={rule}>
      <span className="figure-best">{chosen}</span>
      {range && <span className="figure-range"> ({range})</span>}
      {figure.unit && ` ${figure.unit}`}
      {figure.outcome && ` ${counted(figure.outcome, figure.victims ?? "people")}`}
    </span>
  );
}

/** What a figure counts; "people" is left out where these are all that can be meant. */
export function counted(outcome: Kind, victims: string): string {
  const what = kindWords(outcome);
  return victims === "people" || what.split(" ").includes(victims) ? what : `${what}, ${victims}`;
}
