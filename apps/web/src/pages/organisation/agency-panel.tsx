import { useQuery } from "@tanstack/react-query";
import { trpc } from "../../api/trpc.ts";
import { hasRole, useSession } from "../../app/session.tsx";
import { useText } from "../../app/text.ts";
import { Panel } from "../../parts/page.tsx";
import { QueryGate } from "../../parts/query-gate.tsx";
import { AgencyNames } from "./agency-names.tsx";
import { DepartmentList } from "./department-list.tsx";
import { FormerDepartments } from "./former-departments.tsx";
import { UnitClass } from "./unit-class.tsx";

/** An agency as the organisation's pages know it. */
export interface AgencyRow {
  readonly id: string;
  readonly name: string;
  readonly category: string;
  /** Class of unit for targets that differ, `null` for none. */
  readonly unitClass: string | null;
}

/** One agency: name, category, departments for the system administrator; the class of unit for the office. */
export function AgencyPanel({ agency }: { agency: AgencyRow }) {
  const t = useText();
  const session = useSession();
  const isKeeper = hasRole(session, "system-admin");
  const departments = useQuery(trpc.agency.departments.queryOptions({ agencyId: agency.id }));
  return (
    <Panel
      title={<span lang="zh-CN">{agency.name}</span>}
      side={
        <span className="fh-quiet">
          {agency.category} · {t("单位类别：{unitClass}", { unitClass: agency.unitClass ?? t("不分类别") })}
        </span>
      }
    >
      <h3>{t("处室")}</h3>
      <QueryGate query={departments}>
        {(list) => <DepartmentList agencyId={agency.id} departments={list} isKeeper={isKeeper} />}
      </QueryGate>
      <FormerDepartments agencyId={agency.id} isKeeper={isKeeper} />
      {isKeeper ? (
        <div className="fw-part">
          <h3>{t("更名或调整类别")}</h3>
          <AgencyNames key={`${agency.name} ${agency.category}`} agency={agency} />
        </div>
      ) : null}
      {hasRole(session, "municipal") ? (
        <div className="fw-part">
          <h3>{t("单位类别")}</h3>
          <UnitClass key={agency.unitClass} agency={agency} />
        </div>
      ) : null}
    </Panel>
  );
}
