import { Link } from "@tanstack/react-router";
import { hasRole, useSession } from "../ground/session.tsx";
import { useText } from "./words.ts";
import { AGENCY_ROLES } from "../ground/role-words.ts";

/** The pages of one assessment that this person works on. */
export function AssessmentTabs({
  assessmentId,
  within,
}: {
  readonly assessmentId: string;
  /** The page among them that this one belongs to, where it is none of them itself. */
  readonly within?: "/assessments/$assessmentId/papers";
}) {
  const t = useText();
  const session = useSession();
  const tabs = [
    ...(hasRole(session, "department", "coordinator", "leader")
      ? ([{ to: "/assessments/$assessmentId/fill", label: t("填报") }] as const)
      : []),
    ...(hasRole(session, "coordinator", "leader")
      ? ([{ to: "/assessments/$assessmentId/progress", label: t("进度") }] as const)
      : []),
    ...(hasRole(session, ...AGENCY_ROLES)
      ? ([
          { to: "/assessments/$assessmentId/ledger", label: t("台账") },
          { to: "/assessments/$assessmentId/group", label: t("领导小组") },
          { to: "/assessments/$assessmentId/assignment", label: t("任务分解") },
        ] as const)
      : []),
    ...(hasRole(session, ...AGENCY_ROLES, "municipal")
      ? ([
          { to: "/assessments/$assessmentId/hand-in", label: t("上报") },
          { to: "/assessments/$assessmentId/result", label: t("考评结果") },
          { to: "/assessments/$assessmentId/rectification", label: t("整改") },
          { to: "/assessments/$assessmentId/papers", label: t("公文") },
        ] as const)
      : []),
    { to: "/assessments/$assessmentId/score", label: t("成绩") } as const,
  ];
  return (
    <nav className="fw-tabs" aria-label={t("本机关考评")}>
      {tabs.map(({ to, label }) => (
        <Link
          key={to}
          to={to}
          params={{ assessmentId }}
          activeProps={{ "aria-current": "page" }}
          {...(to === within ? { "aria-current": "page" as const } : {})}
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}
