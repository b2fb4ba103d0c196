import { useText } from "../words.ts";
import { ROLE_WORDS } from "../../../ground/role-words.ts";
import { THREE, type SetupDraft } from "./setup-draft.ts";

/** Everything once more before it holds; passwords are not shown. */
export function ReviewStep({ draft }: { draft: SetupDraft }) {
  const t = useText();
  return (
    <>
      <p>
        {t("城市名称")}：<strong lang="zh-CN">{draft.city.trim()}</strong>
      </p>
      <table className="fh-table">
        <thead>
          <tr>
            <th scope="col">{t("角色")}</th>
            <th scope="col">{t("姓名")}</th>
            <th scope="col">{t("账号")}</th>
          </tr>
        </thead>
        <tbody>
          {THREE.map((role) => (
            <tr key={role}>
              <th scope="row">{t(ROLE_WORDS[role])}</th>
              <td>{draft[role].name.trim()}</td>
              <td>
                <code>{draft[role].login.trim()}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
