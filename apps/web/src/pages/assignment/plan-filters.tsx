import type { Framework } from "@faheng/domain";
import type { AssignmentPlan } from "../../api/outputs.ts";
import { useText } from "./words.ts";
import type { AssignmentSearch } from "./assignment-entry.ts";
import type { PlanView } from "./plan-view.ts";

/** What of the plan is shown: by department, chapter, words, and what is still open. */
export function PlanFilters(props: {
  readonly framework: Framework;
  readonly plan: AssignmentPlan;
  readonly view: PlanView;
  readonly text: string;
  readonly nobody: number;
  readonly onSearch: (key: keyof AssignmentSearch, value: string) => void;
}) {
  const t = useText();
  const { framework, plan, view, text, nobody, onSearch } = props;
  return (
    <div className="fw-filters fw-plan-filters">
      <input
        type="search"
        className="fh-input"
        aria-label={t("查找任务")}
        placeholder={t("查找任务")}
        value={text}
        onChange={({ target }) => onSearch("q", target.value)}
      />
      <select
        className="fh-input"
        aria-label={t("章")}
        value={view.chapter}
        onChange={({ target }) => onSearch("chapter", target.value)}
      >
        <option value="">{t("全部章")}</option>
        {framework.groups
          .filter(({ parent }) => parent === null)
          .map(({ code, printedNumber, title }) => (
            <option key={code} value={code} lang="zh-CN">
              {printedNumber} {title}
            </option>
          ))}
      </select>
      <select
        className="fh-input"
        aria-label={t("处室")}
        value={view.department}
        onChange={({ target }) => onSearch("dept", target.value)}
      >
        <option value="">{t("全部处室")}</option>
        {plan.departments.map(({ id, name }) => (
          <option key={id} value={id} lang="zh-CN">
            {name}
          </option>
        ))}
      </select>
      <select
        className="fh-input"
        aria-label={t("显示哪些任务")}
        value={view.show}
        onChange={({ target }) => onSearch("show", target.value === "all" ? "" : target.value)}
      >
        <option value="all">{t("全部任务")}</option>
        <option value="unassigned">{t("未分配")}</option>
        <option value="nobody">{t("无人负责（{n}）", { n: nobody })}</option>
      </select>
    </div>
  );
}
