import type { PersonRow } from "../../api/outputs.ts";
import { useSession } from "../../ground/session.tsx";
import { useText } from "./words.ts";
import { AGENCY_ROLES } from "../../ground/role-words.ts";
import { Panel } from "../../parts/page.tsx";
import { SubstitutesPanel } from "../../parts/substitutes-panel.tsx";
import { AccountRow } from "./account-row.tsx";
import { GiveRole } from "./give-role.tsx";
import { MembershipList } from "./membership-list.tsx";

/** One person: accounts, roles now and before, and what the security administrator may do. */
export function PersonPanel({ person }: { person: PersonRow }) {
  const t = useText();
  const isSelf = useSession().person.id === person.id;
  const agencies = new Map(
    person.memberships.flatMap(({ agencyId, agencyName, endsAt, role }) =>
      agencyId !== null && endsAt === null && AGENCY_ROLES.includes(role) ? [[agencyId, agencyName] as const] : [],
    ),
  );
  return (
    <>
      <Panel title={person.name}>
        {isSelf ? (
          <p className="fh-quiet">{t("这是您自己：不能调整自己的账号和角色，密码在“我的账号”中修改。")}</p>
        ) : null}
        <h3>{t("账号")}</h3>
        {person.accounts.length === 0 ? <p className="fh-quiet">{t("没有账号")}</p> : null}
        <ul>
          {person.accounts.map((account) => (
            <AccountRow person={person} key={account.id} account={account} isSelf={isSelf} />
          ))}
        </ul>
        <div className="fw-part">
          <h3>{t("角色")}</h3>
          <MembershipList person={person} isSelf={isSelf} />
        </div>
        {isSelf ? null : (
          <div className="fw-part">
            <h3>{t("增加角色")}</h3>
            <GiveRole personId={person.id} expected={person.version} />
          </div>
        )}
      </Panel>
      {[...agencies].map(([agencyId, agencyName]) => (
        <SubstitutesPanel key={agencyId} agencyId={agencyId} agencyName={agencyName} />
      ))}
    </>
  );
}
