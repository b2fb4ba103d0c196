import type { Indicator } from "@faheng/domain";
import type { Assessment, AssignmentPlan, PreviousPlan } from "../../api/outputs.ts";
import { useText } from "./words.ts";
import { usePlaceTitle } from "./use-place-title.ts";

/** What copying last year brought, and what was left out and why. */
export function CopyReport(props: {
  readonly assessment: Assessment;
  readonly plan: AssignmentPlan;
  /** `null` where there is none to copy. */
  readonly previous: PreviousPlan | null;
  /** What this year had already decided. */
  readonly stays: readonly Indicator[];
}) {
  const t = useText();
  const { assessment, plan, previous, stays } = props;
  const titleOf = usePlaceTitle(assessment.framework, plan);
  if (previous === null) return <p role="status">{t("没有可以复制的往年分解。")}</p>;
  const reasons = {
    indicator: t("今年没有这一项"),
    part: t("今年没有这一条款或材料"),
    department: t("原处室已撤销"),
    person: t("原责任人已不在该处室"),
  };
  const left = [
    ...previous.leftOut.map(({ indicator, title, part, reason }) => ({
      title: reason === "indicator" ? title : titleOf({ indicator, part }),
      reason: reasons[reason],
    })),
    ...stays.map(({ code }) => ({ title: titleOf({ indicator: code, part: "" }), reason: t("今年已经分配") })),
  ];
  return (
    <div role="status" className="fh-notice">
      <p>{t("已从“{cycle}”复制，尚未保存；完成时限不照搬。", { cycle: previous.cycleTitle })}</p>
      {left.length === 0 ? null : (
        <>
          <p>{t("未照搬 {n} 处：", { n: left.length })}</p>
          <ul>
            {left.map(({ title, reason }) => (
              <li key={`${title} ${reason}`} lang="zh-CN">
                {title}：{reason}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
