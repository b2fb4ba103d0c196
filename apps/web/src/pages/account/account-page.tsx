import { useSession } from "../../ground/session.tsx";
import { useText } from "./words.ts";
import { Page, Panel } from "../../parts/page.tsx";
import { SubstitutesPanel } from "../../parts/substitutes-panel.tsx";
import { AGENCY_ROLES, ROLE_WORDS } from "../../ground/role-words.ts";
import { OwnSessions } from "./own-sessions.tsx";
import { PasswordChange } from "./password-change.tsx";
import { SecondFactor } from "../../parts/second-factor.tsx";

/** One's own account: who one is here, where one is signed in, password and second factor. */
export function AccountPage() {
  const t = useText();
  const { person, roles, isDemonstration } = useSession();
  const agencies = new Map(
    roles.flatMap(({ role, agencyId, agencyName }) =>
      agencyId !== null && AGENCY_ROLES.includes(role) ? [[agencyId, agencyName] as const] : [],
    ),
  );
  return (
    <Page title={t("我的账号")} above={person.name}>
      <Panel title={t("我的角色")} className="fw-after">
        <ul className="fw-plain" lang="zh-CN">
          {roles.map(({ role, agencyId, agencyName, departmentId, departmentName, standsFor }) => (
            <li key={[role, agencyId, departmentId, standsFor?.personId].join(" ")}>
              {[t(ROLE_WORDS[role]), agencyName, departmentName].filter(Boolean).join(" · ")}
              {standsFor === undefined ? null : `（代${standsFor.name}）`}
            </li>
          ))}
        </ul>
        <p className="fh-quiet">{t("角色由安全管理员调整。")}</p>
      </Panel>
      {[...agencies].map(([agencyId, agencyName]) => (
        <SubstitutesPanel key={agencyId} agencyId={agencyId} agencyName={agencyName} />
      ))}
      <Panel title={t("我的登录")} className="fw-after">
        <OwnSessions />
      </Panel>
      <div className="fw-halves">
        <Panel title={t("修改密码")}>
          <PasswordChange />
        </Panel>
        <Panel title={t("动态口令（第二重验证）")}>
          {isDemonstration ? (
            <p className="fh-quiet">
              {t("现在是演示：不要求动态口令。正式运行时，安全管理员须先启用动态口令，才能使用本系统。")}
            </p>
          ) : null}
          <SecondFactor />
        </Panel>
      </div>
    </Page>
  );
}
