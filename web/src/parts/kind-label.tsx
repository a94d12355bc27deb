import type { Kind } from "@/api/types";

import { kindsTold, kindWords } from "./kinds";

/** A kind of claim in words. A negated one says so: it is claimed not to have happened. */
export function KindLabel({ kind, negative = false }: { kind: Kind; negative?: boolean }) {
  return <span className="kind">{negative ? `not: ${kindWords(kind)}` : kindWords(kind)}</span>;
}

export function KindsLabel({ kinds }: { kinds: readonly Kind[] }) {
  return <span className="kind">{kindsTold(kinds)}</span>;
}
