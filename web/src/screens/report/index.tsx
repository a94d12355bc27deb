import "./report.css";

import { useRead } from "@/api/use-read";
import { Loaded } from "@/parts/loaded";
import { Page } from "@/parts/page";
import type { ScreenParams } from "@/screens";

import { Reading } from "./reading";

/** A report as it was read, with its claims beside it. */
export default function ReportScreen({ params }: { params: ScreenParams }) {
  const id = params["id"] ?? "";
  const query = useRead("/api/reports/{id}", { path: { id } });
  if (query.data) return <Reading key={query.data.id} report={query.data} />;
  return (
    <Page title="Report">
      <Loaded query={query} what="the report">
        {() => null}
      </Loaded>
    </Page>
  );
}
