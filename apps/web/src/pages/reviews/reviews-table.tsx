import { cityDay } from "@faheng/domain";
import { useLanguage } from "@faheng/ui";
import type { ReviewRow } from "../../api/outputs.ts";
import { dayText } from "../../ground/dates.ts";
import { useTimeZone } from "../../ground/session.tsx";
import { useText } from "./words.ts";
import { ReviewScope } from "../../parts/review-scope.tsx";

/** Reviews under each other, to be ticked. */
export function ReviewsTable(props: {
  readonly rows: readonly ReviewRow[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (ids: readonly string[], isChosen: boolean) => void;
}) {
  const t = useText();
  const language = useLanguage();
  const timeZone = useTimeZone();
  const { rows, chosen, onChoose } = props;
  const ids = rows.map(({ id }) => id);
  return (
    <div className="fw-scroll">
      <table className="fh-table fw-reviews">
        <thead>
          <tr>
            <th scope="col">
              <input
                type="checkbox"
                aria-label={t("选择全部所列安排")}
                checked={ids.every((id) => chosen.has(id))}
                onChange={({ target }) => onChoose(ids, target.checked)}
              />
            </th>
            <th scope="col">{t("机关")}</th>
            <th scope="col">{t("评审人")}</th>
            <th scope="col">{t("评审范围")}</th>
            <th scope="col">{t("周期")}</th>
            <th scope="col">{t("安排日期")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, cycle, agency, reviewer, parts, assignedAt }) => (
            <tr key={id} className={chosen.has(id) ? "fw-chosen" : ""}>
              <td>
                <input
                  type="checkbox"
                  aria-label={t("选择：{agency}，{name}", { agency: agency.name, name: reviewer.name })}
                  checked={chosen.has(id)}
                  onChange={({ target }) => onChoose([id], target.checked)}
                />
              </td>
              <th scope="row" lang="zh-CN">
                {agency.name}
              </th>
              <td lang="zh-CN">
                {reviewer.name}
                {reviewer.hasRole ? null : (
                  <small className="fh-problem fw-under">{t("评审角色已收回，目前不能查看")}</small>
                )}
              </td>
              <td>
                <ReviewScope parts={parts} />
              </td>
              <td lang="zh-CN">{cycle.title}</td>
              <td>{dayText(cityDay(assignedAt, timeZone), language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
