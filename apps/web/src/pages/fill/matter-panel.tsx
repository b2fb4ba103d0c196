import type { Indicator } from "@faheng/domain";
import { Link } from "@tanstack/react-router";
import type { Assessment } from "../../api/outputs.ts";
import { hasRole, useSession } from "../../ground/session.tsx";
import { useText } from "./words.ts";
import { matterRolesOf, roleNamesOf, type Matters } from "../../parts/matter-roles.ts";
import { Panel } from "../../parts/page.tsx";
import { QueryGate } from "../../parts/query-gate.tsx";
import { RoleList } from "../../parts/role-list.tsx";
import { useMatters } from "../../parts/use-matters.ts";
import { MatterActs } from "./matter-acts.tsx";

/** Who has the roles that the document leaves to each matter; nothing where it leaves none. */
export function MatterPanel(props: { readonly assessment: Assessment; readonly indicator: Indicator }) {
  const { assessment, indicator } = props;
  if (roleNamesOf(assessment.framework, indicator).length === 0) return null;
  return <ReadMatter assessment={assessment} indicator={indicator} />;
}

function ReadMatter({ assessment, indicator }: { assessment: Assessment; indicator: Indicator }) {
  const t = useText();
  const session = useSession();
  const matters = useMatters(assessment);
  const isInDepartment = hasRole(session, "department");
  return (
    <Panel
      title={t("本事项的责任处室")}
      side={
        <Link
          to="/assessments/$assessmentId/progress"
          params={{ assessmentId: assessment.id }}
          search={isInDepartment ? { show: "mine" } : {}}
        >
          {isInDepartment ? t("本处室负责的事项") : t("各事项由谁负责")}
        </Link>
      }
    >
      <QueryGate query={matters}>
        {(found) => <Roles assessment={assessment} indicator={indicator} matters={found} />}
      </QueryGate>
    </Panel>
  );
}

function Roles(props: { readonly assessment: Assessment; readonly indicator: Indicator; readonly matters: Matters }) {
  const t = useText();
  const session = useSession();
  const { assessment, indicator, matters } = props;
  const roles = matterRolesOf(assessment.framework, indicator, matters);
  const isOwnCoordinator = session.roles.some(
    ({ role, agencyId }) => role === "coordinator" && agencyId === assessment.agency.id,
  );
  return (
    <>
      <p className="fh-quiet">{t("文件在这里只写了角色。法治工作机构按事项指定处室，被指定的处室即可填报本项。")}</p>
      <RoleList roles={roles} />
      {isOwnCoordinator && assessment.cycle.status === "open" ? (
        <MatterActs
          assessmentId={assessment.id}
          indicator={indicator}
          roles={roles}
          own={matters.departments}
          named={matters.named.filter((it) => it.indicator === indicator.code)}
        />
      ) : null}
    </>
  );
}
