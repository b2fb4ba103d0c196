import { defineProfile } from "@faheng/plugin-api";
import { chongqingIp2019 } from "../frameworks/chongqing-ip-2019/framework.ts";

/** Key of the fact that says how far a task has come. */
export const attainmentFact = "attainment";

const states = [
  { key: "done", label: "已完成", points: "1" },
  { key: "in-progress", label: "推进中", points: "0.5" },
  { key: "not-started", label: "尚未开展", points: "0" },
];

/**
 * Attainment, ours and not the document's: the document states no points. Every task weighs the same, half for a task
 * under way; a task that does not apply is left out of both sides.
 */
export const attainmentProfile = defineProfile(chongqingIp2019, {
  format: "faheng.profile/1",
  id: "chongqing-ip-attainment",
  version: "0.1.0",
  title: "任务完成度（平台方案，非文件所定）",
  framework: { id: "chongqing-ip-2019", versions: "^0.1.0" },
  standing: "platform",
  author: "法衡平台",
  signedOn: null,
  settings: {
    base: "0",
    fullMarks: "133",
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
  items: chongqingIp2019.indicators.map(({ code, place }) => ({
    indicator: code,
    points: "1",
    start: "zero",
    floor: { kind: "points", points: "0" },
    ceiling: { kind: "multiple", factor: "1" },
    clauses: [
      {
        id: attainmentFact,
        kind: "states",
        effect: "award",
        params: { label: "完成情况", states },
        place,
        wording: "已完成得1分，推进中得0.5分，尚未开展不得分。",
      },
    ],
  })),
  readings: [
    {
      path: "items",
      note: "文件没有分值。每条措施同为1分、推进中折半，是本平台的计法；“已完成”“推进中”“尚未开展”是本平台的归类，附件没有这一栏。",
    },
    { path: "settings.base", note: "文件没有基本分，从0分计起。" },
    { path: "settings.fullMarks", note: "133条措施各1分，合计133分，是本平台的计法。" },
    {
      path: "settings.notApplicable",
      note: "文件允许写“我局不涉及”，没有说怎样计分；本方案不计入得分，也不计入满分。",
    },
    { path: "settings.rounding", note: "文件没有规定取舍，按四舍五入保留两位小数。" },
    { path: "settings.ties", note: "文件没有排名；同分并列，其后名次顺延。" },
  ],
});
