import type { Framework } from "@faheng/domain";
import { useLanguage } from "@faheng/ui";
import { useState } from "react";
import type { AssignmentPlan, PlanRow } from "../../api/outputs.ts";
import { dayText } from "../../app/dates.ts";
import { useText } from "../../app/text.ts";
import { between, type PlanDraft, type PlanItem, rowsOf } from "./plan-edit.ts";

/** Indicators by chapter, with the printed names beside who has them. */
export function PlanTable(props: {
  readonly framework: Framework;
  readonly plan: AssignmentPlan;
  readonly items: readonly PlanItem[];
  readonly draft: PlanDraft;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (codes: readonly string[], isChosen: boolean) => void;
}) {
  const t = useText();
  const language = useLanguage();
  const { framework, plan, items, draft, chosen, onChoose } = props;
  const nameOf = new Map([
    ...plan.departments.map(({ id, name }) => [id, name] as const),
    ...plan.formerDepartments.map(({ id, name }) => [id, t("{name}（已撤销）", { name })] as const),
  ]);
  const personOf = new Map(plan.people.map((it) => [it.id, it.name]));
  const chapters = Map.groupBy(items, (it) => it.indicator.group);
  // As they are drawn: a document need not print a chapter's items in one place.
  const shown = [...chapters.values()].flat().map((it) => it.indicator.code);
  const [last, setLast] = useState<string | null>(null);
  const choose = (code: string, isChosen: boolean, isReaching: boolean): void => {
    onChoose(isReaching && last !== null ? between(shown, last, code) : [code], isChosen);
    setLast(code);
  };
  const names = (rows: readonly Pick<PlanRow, "departmentId" | "role">[], role: PlanRow["role"]): string =>
    rows.flatMap((it) => (it.role === role ? [nameOf.get(it.departmentId) ?? ""] : [])).join("、");
  return (
    <div className="fw-scroll">
      <table className="fh-table">
        <thead>
          <tr>
            <th scope="col">{t("任务")}</th>
            <th scope="col">{t("文件所列部门")}</th>
            <th scope="col">{t("牵头处室")}</th>
            <th scope="col">{t("配合处室")}</th>
            <th scope="col">{t("责任人")}</th>
            <th scope="col">{t("完成时限")}</th>
          </tr>
        </thead>
        {[...chapters].map(([group, its]) => {
          const codes = its.map((it) => it.indicator.code);
          const chapter = framework.groups.find((it) => it.code === group);
          return (
            <tbody key={group}>
              <tr>
                <th colSpan={6} scope="rowgroup" lang="zh-CN">
                  <label className="fh-choice">
                    {plan.canAssign ? (
                      <input
                        type="checkbox"
                        checked={codes.every((code) => chosen.has(code))}
                        onChange={({ target }) => onChoose(codes, target.checked)}
                      />
                    ) : null}
                    {chapter?.printedNumber} {chapter?.title}
                  </label>
                </th>
              </tr>
              {its.map((item) => {
                const { indicator } = item;
                const rows = rowsOf(item, draft);
                const days = rows.flatMap(({ dueOn }) => (dueOn === null ? [] : [dueOn])).toSorted();
                const people = rows.flatMap(({ personId }) =>
                  personId === null ? [] : [personOf.get(personId) ?? ""],
                );
                return (
                  <tr key={indicator.code} className={indicator.code in draft ? "fw-chosen" : ""}>
                    <td lang="zh-CN">
                      <label className="fh-choice">
                        {plan.canAssign ? (
                          <input
                            type="checkbox"
                            checked={chosen.has(indicator.code)}
                            onChange={({ target, nativeEvent }) =>
                              choose(indicator.code, target.checked, (nativeEvent as MouseEvent).shiftKey === true)
                            }
                          />
                        ) : null}
                        <span>
                          {indicator.printedNumber} {indicator.title}
                        </span>
                      </label>
                    </td>
                    <td lang="zh-CN">{item.printed.join("、") || "—"}</td>
                    {rows.length > 0 ? (
                      <td lang="zh-CN">{names(rows, "lead") || "—"}</td>
                    ) : item.proposal.length > 0 ? (
                      <td lang="zh-CN">
                        {names(item.proposal, "lead") || "—"}{" "}
                        <span className="fh-mark fh-mark-plain">{t("按文件名称生效")}</span>
                      </td>
                    ) : (
                      <td>
                        <em>{t("无人负责")}</em>
                      </td>
                    )}
                    <td lang="zh-CN">{names(rows.length > 0 ? rows : item.proposal, "cooperating") || "—"}</td>
                    <td lang="zh-CN">{people.join("、") || "—"}</td>
                    <td>{days[0] === undefined ? "—" : dayText(days[0], language)}</td>
                  </tr>
                );
              })}
            </tbody>
          );
        })}
      </table>
    </div>
  );
}
