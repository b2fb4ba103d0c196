import type { ReportModel } from "@faheng/plugin-api";

const SENTENCE = "全年召开专题会议2次，集中学法3次。";

/** A letter with everything that an official document has around its text, two annexes, and 版记. */
export function officialLetter(): ReportModel {
  return {
    title: "关于2019年度法治政府建设情况的报告",
    documentNumber: "示知文〔2019〕12号",
    orientation: "portrait",
    blocks: [
      { kind: "classification" },
      { kind: "recipients", names: ["市委依法治市办", "市司法局"] },
      { kind: "paragraph", text: SENTENCE.repeat(6) },
      { kind: "paragraph", text: "特此报告。" },
      { kind: "attachments", titles: ["任务分解及完成情况表（2016年至2019年，含不涉及事项及其原因）", "清理目录"] },
      { kind: "signature", by: ["示例市知识产权局"], on: "2019-11-26" },
      { kind: "annex", number: 1, title: "任务分解及完成情况表", orientation: "landscape" },
      {
        kind: "table",
        name: "完成情况",
        columns: [
          { title: "工作任务", width: 1 },
          { title: "完成情况", width: 3 },
        ],
        rows: [[{ text: "专题会议" }, { text: SENTENCE }]],
      },
      { kind: "annex", number: 2, title: "清理目录", orientation: "portrait" },
      { kind: "paragraph", text: SENTENCE },
      { kind: "colophon", copies: ["市委办公厅", "市政府办公厅"], issuer: "示例市知识产权局办公室", on: "2019-11-26" },
    ],
  };
}
