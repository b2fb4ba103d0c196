import { useQuery } from "@tanstack/react-query";
import { trpc } from "../../api/trpc.ts";
import { useText } from "../../app/text.ts";
import { Panel } from "../../parts/page.tsx";
import { QueryGate } from "../../parts/query-gate.tsx";
import { AgencyNames } from "./agency-names.tsx";
import { DepartmentList } from "./department-list.tsx";

/** An agency as the organisation's pages know it. */
export interface AgencyRow {
  readonly id: string;
  readonly name: string;
  readonly category: string;
}

/** One agency: name, category, departments. */
export function AgencyPanel({ agency }: { agency: AgencyRow }) {
  const t = useText();
  const departments = useQuery(trpc.agency.departments.queryOptions({ agencyId: agency.id }));
  return (
    <Panel title={<span lang="zh-CN">{agency.name}</span>} side={<span className="fh-quiet">{agency.category}</span>}>
      <h3>{t("处室")}</h3>
      <QueryGate query={departments}>{(list) => <DepartmentList agencyId={agency.id} departments={list} />}</QueryGate>
      <div className="fw-part">
        <h3>{t("更名或调整类别")}</h3>
        <AgencyNames key={`${agency.name} ${agency.category}`} agency={agency} />
      </div>
    </Panel>
  );
}
