import type { Demonstration } from "@faheng/plugin-api";
import { answered } from "./answered.ts";

/** A half-filled table with made-up facts; nothing in it says anything about a real bureau. */
export const nantong2017Demonstration: Demonstration = {
  framework: "nantong-commerce-2017",
  title: "演示数据（虚构，填了一半）",
  answers: [
    answered("R1", "done", "演示：责任制已建立，已列入年度目标管理。", { system: "sound", c: true }),
    answered("R2", "in-progress", "演示：应研究2次，已研究1次。", { a: 1 }),
    answered("R3", "done", "演示：已明确机构和人员。", { a: true }),
    answered("R4", "not-started", "演示：年底述职时办理。", {}),
    answered("R5", "done", "演示：没有应出庭而未出庭的情形。", { a: 0 }),
    answered("R6", "in-progress", "演示：一件复议被撤销，未及时纠正。", {
      cases: [{ category: "reconsideration", matter: "演示案件一", flags: ["not-corrected"] }],
      c: 0,
      d: 0,
    }),
    answered("R8", "done", "演示：学法制度已修订。", { a: true }),
    answered("R9", "done", "演示：已集中学法2次。", { a: 2 }),
    answered("R10", "in-progress", "演示：有计划、有部署，活动尚未开展。", { a: ["plan", "deployment"] }),
    answered("R16", "in-progress", "演示：缺席会议1次，迟报材料1次。", { a: true, b: 1, c: 1 }),
    answered("B1", "in-progress", "演示：一项做法由省里发文推广。", {
      a: [{ category: "provincial", matter: "演示做法一" }],
    }),
  ],
};

/** The same table at the end of its year, every row answered; made up as well. */
export const nantong2017Finished: Demonstration = {
  framework: "nantong-commerce-2017",
  title: "演示数据（虚构，全年）",
  answers: [
    answered("R1", "done", "演示：责任制已建立，已列入年度目标管理。", { system: "sound", c: true }),
    answered("R2", "done", "演示：应研究2次，研究了2次。", { a: 2 }),
    answered("R3", "done", "演示：已明确机构和人员。", { a: true }),
    answered("R4", "done", "演示：述职述廉报告都有述法内容。", { a: true }),
    answered("R5", "done", "演示：没有应出庭而未出庭的情形。", { a: 0 }),
    answered("R6", "done", "演示：一件复议被撤销，已及时纠正。", {
      cases: [{ category: "reconsideration", matter: "演示案件一", flags: [] }],
      c: 0,
      d: 0,
    }),
    answered("R7", "done", "演示：没有插手、干预案件的情形。", { a: 0 }),
    answered("R8", "done", "演示：学法制度已修订。", { a: true }),
    answered("R9", "done", "演示：集中学法2次。", { a: 2 }),
    answered("R10", "done", "演示：有计划、有部署、有活动。", { a: ["plan", "deployment", "activity"] }),
    answered("R11", "done", "演示：阵地已建立，活动已开展。", { a: true }),
    answered("R12", "done", "演示：按要求参加各项活动。", { a: 0 }),
    answered("R13", "done", "演示：实事任务已完成并报告。", { a: true }),
    answered("R14", "done", "演示：信息系统迟填1次。", { a: 1 }),
    answered("R15", "done", "演示：没有复审未通过的情形。", { a: false }),
    answered("R16", "done", "演示：缺席会议1次，迟报材料1次。", { a: true, b: 1, c: 1, d: true, e: 0 }),
    answered("R17", "done", "演示：已完成，由市依法治办评定。"),
    answered("R18", "done", "演示：已完成，由市依法治办评定。"),
    answered("R19", "done", "演示：已完成，由市依法治办评定。"),
    answered("B1", "done", "演示：一项做法由省里发文推广。", { a: [{ category: "provincial", matter: "演示做法一" }] }),
    answered("B2", "done", "演示：没有受表彰。", { a: [] }),
    answered("B3", "done", "演示：没有专题报道。", { a: [] }),
  ],
};
