import type { Claim } from "@/api/types";
import { Figure } from "@/parts/figure";

/** What a claim counts, as the report words it. */
export function Figures({ claim }: { claim: Claim }) {
  return claim.quantities.map((figure, at) => (
    <span key={at}>
      <Figure figure={{ ...figure, unit: null }} /> {figure.unit ?? figure.of}
    </span>
  ));
}
