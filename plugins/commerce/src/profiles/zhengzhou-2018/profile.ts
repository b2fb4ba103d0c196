import { defineProfile, type ItemOf } from "@faheng/plugin-api";
import { zhengzhou2018 } from "../../frameworks/zhengzhou-2018/index.ts";

type ItemInput = ItemOf<typeof zhengzhou2018>;

/** Full points that shrink to nothing as the stated number or day is missed. */
function duty(indicator: string, points: string, clauses: ItemInput["clauses"]): ItemInput {
  return {
    indicator,
    points,
    start: "full",
    floor: { kind: "points", points: "0" },
    ceiling: { kind: "multiple", factor: "1" },
    clauses,
  };
}

const quarters = { unit: "季度", count: 4 };

/**
 * The platform's profile over the six counted or dated duties of 郑商〔2018〕74号. The document states no points: one point
 * a duty is ours, and it is labelled so everywhere it shows.
 */
export const zhengzhou2018Profile = defineProfile(zhengzhou2018, {
  format: "faheng.profile/1",
  id: "zhengzhou-commerce-2018-attainment",
  version: "0.1.0",
  title: "六项有次数或期限的任务达标情况（平台方案，非文件规定）",
  framework: { id: "zhengzhou-commerce-2018", versions: "^0.1.0" },
  standing: "platform",
  author: "法衡平台",
  signedOn: null,
  settings: {
    base: "0",
    fullMarks: "6",
    aggravation: "adds",
    exhausts: "item",
    notApplicable: "exclude",
    totalFloor: "0",
    totalCeiling: null,
    rounding: { mode: "half-up", digits: 2 },
    grades: [],
    ties: "gap",
    tieBreak: [],
  },
  items: [
    duty("C5-5", "1", [
      {
        id: "quarters",
        kind: "shortfall",
        effect: "deduct",
        params: { minimum: 1, points: "0.25", periods: quarters, label: "清理过持证人员的季度数" },
        place: "五（五）",
        wording: "每季度清理一次不符合条件的持证人员，少1个季度减0.25分",
      },
    ]),
    duty("C9-1", "2", [
      {
        id: "quarters",
        kind: "shortfall",
        effect: "deduct",
        params: { minimum: 1, points: "0.25", periods: quarters, label: "领导干部学过法的季度数" },
        place: "九（一）",
        wording: "领导干部学法每季度至少一次，少1个季度减0.25分",
      },
      {
        id: "times",
        kind: "shortfall",
        effect: "deduct",
        params: { minimum: 4, points: "0.25", unit: "次", label: "领导干部全年学法次数" },
        place: "九（一）",
        wording: "领导干部学法全年不少于四次，少1次减0.25分",
      },
    ]),
    duty("C9-2", "1", [
      {
        id: "half-years",
        kind: "shortfall",
        effect: "deduct",
        params: {
          minimum: 1,
          points: "0.5",
          unit: "期",
          periods: { unit: "半年", count: 2 },
          label: "举办过执法人员法治专题培训班的半年数",
        },
        place: "九（二）",
        wording: "培训班全年至少两期、每半年至少一次，少1个半年减0.5分",
      },
    ]),
    duty("C10-1", "1", [
      {
        id: "reported",
        kind: "lateness",
        effect: "deduct",
        params: {
          due: "2018-03-31",
          per: "flat",
          points: "1",
          notDone: "1",
          label: "报告上一年度法治政府建设情况的日期",
        },
        place: "十（一）",
        wording: "第一季度报告上一年度法治政府建设情况，逾期或未报减1分",
      },
    ]),
    duty("C10-2", "1", [
      {
        id: "quarters",
        kind: "shortfall",
        effect: "deduct",
        params: { minimum: 1, points: "0.25", periods: quarters, label: "开过专题、常务会议的季度数" },
        place: "十（二）",
        wording: "每季度至少召开一次专题、常务会议，少1个季度减0.25分",
      },
    ]),
  ],
  readings: [
    { path: "settings.fullMarks", note: "文件没有分值；六项任务各1分，共6分，由本平台设定。" },
    { path: "settings.base", note: "文件没有分值；不另设起算分。" },
    { path: "settings.totalFloor", note: "文件没有最低分；最低0分。" },
    { path: "settings.totalCeiling", note: "文件没有最高分；满分6分，没有加分。" },
    { path: "settings.exhausts", note: "文件没有“扣完为止”；每项减到0分为止。" },
    { path: "settings.aggravation", note: "没有加重情形，此项不起作用。" },
    { path: "settings.notApplicable", note: "文件没有写不涉及怎么办；不涉及的任务不计入。" },
    { path: "settings.rounding", note: "文件没有写保留几位小数；取两位。" },
    { path: "settings.grades", note: "文件没有分等次；不设等次。" },
    { path: "settings.ties", note: "文件没有排名；同分同名次。" },
    { path: "items.C9-2.clauses.half-years", note: "每半年至少一次即全年至少两期，按半年数计一次，不重复减分。" },
    { path: "items.C10-1.clauses.reported", note: "“第一季度”读作2018年3月31日以前。" },
  ],
});
