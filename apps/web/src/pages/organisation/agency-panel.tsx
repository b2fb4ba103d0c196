import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { trpc } from "../../api/trpc.ts";
import { hasRole, useSession } from "../../ground/session.tsx";
import { useText } from "./words.ts";
import { EndingWords } from "../../parts/ending-words.tsx";
import { Panel } from "../../parts/page.tsx";
import { QueryGate } from "../../parts/query-gate.tsx";
import { AgencyNames } from "./agency-names.tsx";
import type { AgencyRow } from "./agency-row.ts";
import { DepartmentList } from "./department-list.tsx";
import { FormerDepartments } from "./former-departments.tsx";
import { Guide } from "./guide.tsx";
import { ReformAgency } from "./reform-agency.tsx";
import { UnitClass } from "./unit-class.tsx";

/** One agency: name, category, departments for the system administrator; the class of unit for the office. */
export function AgencyPanel(props: {
  readonly agency: AgencyRow;
  /** Agencies that could take over from it. */
  readonly others: readonly AgencyRow[];
}) {
  const { agency, others } = props;
  const t = useText();
  const session = useSession();
  const isThere = agency.ending === null;
  const isKeeper = isThere && hasRole(session, "system-admin");
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
      {agency.ending === null ? (
        <>
          <h3>{t("处室")}</h3>
          <QueryGate query={departments}>
            {(list) => <DepartmentList agencyId={agency.id} departments={list} isKeeper={isKeeper} />}
          </QueryGate>
        </>
      ) : (
        <div className="fh-notice fh-notice-conflict">
          <p className="fh-notice-title">
            <EndingWords ending={agency.ending} />
          </p>
          <p>{t("历史周期和结果保留在原名称下，由依法治市办查看。")}</p>
        </div>
      )}
      {isKeeper ? (
        <p className="fw-steps">
          <Link to="/roster" search={{ of: agency.id }} className="fh-button">
            {t("批量导入")}
          </Link>
        </p>
      ) : null}
      <FormerDepartments agencyId={agency.id} isKeeper={isKeeper} />
      {isKeeper ? (
        <div className="fw-part">
          <h3>{t("更名或调整类别")}</h3>
          <AgencyNames key={`${agency.name} ${agency.category}`} agency={agency} />
        </div>
      ) : null}
      {isKeeper ? (
        <div className="fw-part">
          <h3>{t("业务指导机关")}</h3>
          <Guide key={agency.guidedBy} agency={agency} others={others} />
        </div>
      ) : null}
      {isThere && hasRole(session, "municipal") ? (
        <>
          <div className="fw-part">
            <h3>{t("单位类别")}</h3>
            <UnitClass key={agency.unitClass} agency={agency} />
          </div>
          <div className="fw-part">
            <h3>{t("机构改革")}</h3>
            <p className="fh-quiet">{t("撤销本机关，并入其他机关，或由新机关承接。办理前先列出变动清单。")}</p>
            <ReformAgency agency={agency} others={others} />
          </div>
        </>
      ) : null}
    </Panel>
  );
}
