import type { FrameworkInput } from "@faheng/plugin-api";
import { bases } from "./bases.ts";
import { chapterEight } from "./chapter-eight.ts";
import { chapterFive } from "./chapter-five.ts";
import { chapterFour } from "./chapter-four.ts";
import { chapterOne } from "./chapter-one.ts";
import { chapterSeven } from "./chapter-seven.ts";
import { chapterSix } from "./chapter-six.ts";
import { chapterThree } from "./chapter-three.ts";
import { chapterTwo } from "./chapter-two.ts";
import { groupsOf, indicatorsOf } from "./compose.ts";
import { departments } from "./departments.ts";

const chapters = [
  chapterOne,
  chapterTwo,
  chapterThree,
  chapterFour,
  chapterFive,
  chapterSix,
  chapterSeven,
  chapterEight,
];

/** 2019年法治政府建设任务: the annex of the Chongqing intellectual property office's report of 2019-11-26. */
export const chongqingIp2019: FrameworkInput = {
  format: "faheng.framework/1",
  id: "chongqing-ip-2019",
  version: "0.1.0",
  title: "重庆市知识产权局关于推进法治政府建设情况的报告",
  documentNumber: null,
  issuer: "重庆市知识产权局",
  issuedOn: "2019-11-26",
  about:
    "报告附件《2019年法治政府建设任务完成情况汇总》中的任务：8章、44项工作任务、133条具体措施，附任务来源、牵头单位和参加单位。附件最后一栏（工作措施及完成情况）是当年的答复，不属于指标体系，另作演示数据。文件没有分值，不设官方计分。",
  levels: [
    { level: 1, title: "章" },
    { level: 2, title: "工作任务" },
    { level: 3, title: "具体措施" },
  ],
  columns: [
    { key: "task", title: "工作任务" },
    { key: "measure", title: "具体措施" },
    { key: "bases", title: "任务来源" },
    { key: "lead", title: "牵头单位" },
    { key: "cooperating", title: "参加单位" },
    { key: "progress", title: "工作措施及完成情况" },
  ],
  departments,
  bases,
  groups: chapters.flatMap(groupsOf),
  indicators: chapters.flatMap(indicatorsOf),
  notes: [
    {
      key: "reform",
      title: "特别说明",
      text: "机构改革中部分职权已划给其他部门，报告所写的部分工作是改革前做的。",
    },
    {
      key: "progress",
      title: "完成情况（状态为本平台归类）",
      text: "附件没有“已完成”“未完成”之分，完成情况用文字写；不涉及的写“我局不涉及”。“已完成”“推进中”“尚未开展”“不涉及”是本平台的归类；写“至今无案件”的，原因照录，按不涉及归类。",
    },
  ],
  doubts: [
    {
      field: "bases",
      printed: null,
      note: "任务来源栏只印文号。渝委发〔2016〕27号的标题见报告正文；其余8个文件没有印标题，标题留空。",
    },
    {
      field: "departments",
      printed: "市公安局等市级有关部门，区县政府按职责分工负责",
      note: "“某局等市级有关部门”读作该局和市级有关部门；“按职责分工负责”说怎样分工，不是单位名称。单元格原样另存。",
    },
    {
      field: "levels",
      printed: null,
      note: "附件没有给第一级起名，“章”是本平台的叫法。",
    },
  ],
};
