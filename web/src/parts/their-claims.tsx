import { Link } from "wouter";

import type { Asked } from "@/api/client";
import { usePages } from "@/api/use-pages";
import { reportPath } from "@/state/links";

import { sourceWords } from "./claim-words";
import { days } from "./days";
import { Failure } from "./failure";
import { Loading } from "./loading";
import { Pager } from "./pager";
import { Quote } from "./quote";
import { Statement } from "./statement";

const A_PAGE = 10;

/** Single claims that fit, each with its words, who says so and the report. */
export function TheirClaims({ query: asked }: { query: NonNullable<Asked["query"]> }) {
  const { query, pages, total, more, busy } = usePages("/api/claims", { query: { ...asked, limit: A_PAGE } });
  if (query.isError) return <Failure error={query.error} retry={() => void query.refetch()} />;
  if (query.isPending) return <Loading what="claims" />;
  if (!total) return <p className="muted">No claim.</p>;
  const claims = pages.flatMap((page) => page.claims);
  return (
    <>
      <ul className="their-claims">
        {claims.map(({ id, claim, report }) => (
          <li key={id}>
            <Statement claim={claim} />
            <Quote text={claim.quote.text} />
            <span className="small muted">
              {sourceWords(claim)} · <Link href={reportPath(report.id, id)}>{report.publisher ?? report.title ?? "a report"}</Link>
              {report.published && `, ${days(report.published, null, true)}`}
            </span>
          </li>
        ))}
      </ul>
      <Pager shown={claims.length} total={total} of="claim" more={more} busy={busy} />
    </>
  );
}
