import { POLICIES, type Policy } from "./use-address";

const WORDS: Readonly<Record<Policy, [name: string, does: string]>> = {
  origins: ["Most origins", "what most independent origins say, else the middle one; the least and the most of any"],
  ucdp: ["UCDP", "the lower figure where no source is known to be more reliable; of the dead alone"],
  acled: ["ACLED", "the lowest figure reported, vague words at fixed numbers; of the dead alone"],
};

interface Props {
  policy: Policy;
  choose: (policy: Policy) => void;
}

/** By whose rule figures are chosen. The address keeps it. */
export function PolicyChoice({ policy, choose }: Props) {
  return (
    <fieldset className="policies">
      <legend className="small muted">Chosen by the rule of</legend>
      {POLICIES.map((one) => (
        <label key={one} className="policy">
          <input type="radio" name="policy" value={one} checked={one === policy} onChange={() => choose(one)} />
          <span>
            <b>{WORDS[one][0]}</b> <span className="small muted">{WORDS[one][1]}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
