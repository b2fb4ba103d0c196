import type { Demonstration } from "@faheng/plugin-api";

type Answer = Demonstration["answers"][number];

const answered =
  (status: Answer["status"], progress: string) =>
  (indicator: string): Answer => ({ indicator, status, reported: "answered", printed: null, progress });

const counted = (
  indicator: string,
  status: Answer["status"],
  progress: string,
  facts: NonNullable<Answer["facts"]>,
): Answer => ({ ...answered(status, progress)(indicator), facts });

const done = ["C1-1", "C2-1", "C3-3", "C4-1", "C4-4", "C5-1", "C6-1", "C6-2", "C8-1", "C8-2"];
const inProgress = ["C1-2", "C3-1", "C4-2", "C4-3", "C5-2", "C5-3", "C8-3"];

/** Work points three quarters into the year; nothing in it says anything about a real bureau. */
export const zhengzhou2018Demonstration: Demonstration = {
  framework: "zhengzhou-commerce-2018",
  title: "演示数据（虚构，截至第三季度）",
  answers: [
    ...done.map(answered("done", "演示：已完成，材料已归档。")),
    ...inProgress.map(answered("in-progress", "演示：正在推进，年底前完成。")),
    counted("C5-5", "in-progress", "演示：前3个季度各清理一次。", { quarters: 3 }),
    counted("C9-1", "in-progress", "演示：前3个季度均已学法，全年已学4次。", { quarters: 3, times: 4 }),
    counted("C9-2", "in-progress", "演示：上半年已办培训班1期。", { "half-years": 1 }),
    counted("C10-1", "done", "演示：上一年度情况已于2月26日报告。", { reported: "2018-02-26" }),
  ],
};
