import type { Demonstration } from "@faheng/plugin-api";
import { answered } from "./answered.ts";

const done = ["C1-1", "C2-1", "C3-3", "C4-1", "C4-4", "C5-1", "C6-1", "C6-2", "C8-1", "C8-2"];
const inProgress = ["C1-2", "C3-1", "C4-2", "C4-3", "C5-2", "C5-3", "C8-3"];

/** Work points three quarters into the year; nothing in it says anything about a real bureau. */
export const zhengzhou2018Demonstration: Demonstration = {
  framework: "zhengzhou-commerce-2018",
  title: "演示数据（虚构，截至第三季度）",
  answers: [
    ...done.map((section) => answered(section, "done", "演示：已完成，材料已归档。")),
    ...inProgress.map((section) => answered(section, "in-progress", "演示：正在推进，年底前完成。")),
    answered("C5-5", "in-progress", "演示：前3个季度各清理一次。", { quarters: 3 }),
    answered("C9-1", "in-progress", "演示：前3个季度均已学法，全年已学4次。", { quarters: 3, times: 4 }),
    answered("C9-2", "in-progress", "演示：上半年已办培训班1期。", { "half-years": 1 }),
    answered("C10-1", "done", "演示：上一年度情况已于2月26日报告。", { reported: "2018-02-26" }),
  ],
};

const unfinished = ["C3-2", "C4-5", "C5-4", "C7-3", "C7-4", "C10-3"];

/** The same work points at the end of their year, every section answered; made up as well. */
export const zhengzhou2018Finished: Demonstration = {
  framework: "zhengzhou-commerce-2018",
  title: "演示数据（虚构，全年）",
  answers: [
    ...[...done, ...inProgress, ...unfinished].map((section) =>
      answered(section, "done", "演示：已完成，材料已归档。"),
    ),
    answered("C5-5", "done", "演示：4个季度各清理一次。", { quarters: 4 }),
    answered("C9-1", "done", "演示：4个季度均已学法，全年学5次。", { quarters: 4, times: 5 }),
    answered("C9-2", "done", "演示：上半年、下半年各办培训班1期。", { "half-years": 2 }),
    answered("C10-1", "done", "演示：上一年度情况已于2月26日报告。", { reported: "2018-02-26" }),
    answered("C10-2", "done", "演示：第三季度没有开会，其余3个季度各开一次。", { quarters: 3 }),
  ],
};
