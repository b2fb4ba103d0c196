import type { Indicator } from "@faheng/domain";
import { Link } from "@tanstack/react-router";
import { useText } from "./words.ts";
import type { MatterRole } from "../../parts/matter-roles.ts";
import { RoleList } from "../../parts/role-list.tsx";

/** Matters with who has which role; each is changed where it is answered. */
export function MattersTable(props: {
  readonly assessmentId: string;
  readonly rows: readonly { readonly indicator: Indicator; readonly roles: readonly MatterRole[] }[];
}) {
  const t = useText();
  const { assessmentId, rows } = props;
  return (
    <div className="fw-scroll">
      <table className="fh-table">
        <thead>
          <tr>
            <th scope="col">{t("指标")}</th>
            <th scope="col">{t("文件中的角色与责任处室")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ indicator, roles }) => (
            <tr key={indicator.code}>
              <td lang="zh-CN">
                <Link to="/assessments/$assessmentId/fill" params={{ assessmentId }} search={{ of: indicator.code }}>
                  {indicator.printedNumber === null ? null : (
                    <span className="fh-printed">{indicator.printedNumber}</span>
                  )}
                  {indicator.title}
                </Link>
              </td>
              <td>
                <RoleList roles={roles} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
