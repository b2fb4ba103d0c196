import type { Assessment, AssignmentPlan } from "../../api/outputs.ts";
import { useText } from "./words.ts";
import type { PlanConflict } from "./plan-steps.ts";
import { usePlaceTitle } from "./use-place-title.ts";
import { usePlanWords } from "./use-plan-words.ts";

/** What somebody else has saved over the same places meanwhile: both values, and a choice for each. */
export function PlanConflicts(props: {
  readonly assessment: Assessment;
  readonly plan: AssignmentPlan;
  readonly conflicts: readonly PlanConflict[];
  readonly onChoose: (key: string, whose: "mine" | "theirs") => void;
}) {
  const t = useText();
  const { assessment, plan, conflicts, onChoose } = props;
  const words = usePlanWords(plan);
  const titleOf = usePlaceTitle(assessment.framework, plan);
  if (conflicts.length === 0) return null;
  return (
    <section className="fh-notice fh-notice-conflict" role="alert">
      <p className="fh-notice-title">
        {t("{n} 处与{by}刚保存的不同，请逐处选择后再保存", { n: conflicts.length, by: plan.savedBy ?? "" })}
      </p>
      <div className="fw-scroll">
        <table className="fh-table">
          <thead>
            <tr>
              <th scope="col">{t("任务")}</th>
              <th scope="col">{t("对方已保存")}</th>
              <th scope="col">{t("我的改动")}</th>
            </tr>
          </thead>
          <tbody>
            {conflicts.map(({ key, mine, theirs, ...place }) => (
              <tr key={key}>
                <th scope="row" lang="zh-CN">
                  {titleOf(place)}
                </th>
                <td>
                  {words.line(theirs)}{" "}
                  <button type="button" className="fh-button" onClick={() => onChoose(key, "theirs")}>
                    {t("用对方的")}
                  </button>
                </td>
                <td>
                  {words.line(mine)}{" "}
                  <button type="button" className="fh-button" onClick={() => onChoose(key, "mine")}>
                    {t("用我的")}
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
