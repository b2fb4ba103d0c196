import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { trpc } from "../../api/trpc.ts";
import { Page, Panel } from "../../parts/page.tsx";
import { QueryGate } from "../../parts/query-gate.tsx";
import { CheckPanel } from "./check-panel.tsx";
import { PaperList } from "./paper-list.tsx";
import { useText } from "./words.ts";

/** 公文 over agencies: the office's to all of them, and what they issued. */
export function CityPapersPage() {
  const t = useText();
  const { cycleId } = useParams({ from: "/cycles/$cycleId/papers" });
  const view = useQuery(trpc.paper.city.queryOptions({ cycleId }));
  return (
    <QueryGate query={view}>
      {(papers) => (
        <Page title={t("公文登记")} isWide>
          <Panel title={t("公文列表")} className="fw-book">
            <PaperList papers={papers} isCity />
          </Panel>
          <CheckPanel />
        </Page>
      )}
    </QueryGate>
  );
}
