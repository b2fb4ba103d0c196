import type { AnswerStatus } from "@faheng/domain";

/** The sheet with a row an indicator, those with a row a value and a row a period, and the hidden one that says what the file is. */
export const SHEETS = { answers: "填报", values: "数据", periods: "周期任务", origin: "法衡" } as const;

/** Headings by which columns are found again, wherever they stand. */
export const HEADINGS = {
  number: "序号",
  title: "指标",
  requirement: "要求",
  status: "完成状态",
  progress: "进展情况",
  reason: "不涉及的理由",
  standing: "办理",
  clause: "评分细则",
  label: "填报内容",
  value: "填写",
  hint: "单位与范围",
  task: "任务",
  asked: "原文要求",
  period: "期次",
  due: "应办日",
  doneOn: "完成日期",
  amount: "完成数量",
  note: "完成说明",
  key: "识别码（勿改）",
} as const;

/** What the states are called on the pages. */
export const STATUS_WORDS: Readonly<Record<AnswerStatus, string>> = {
  "not-started": "尚未开展",
  "in-progress": "推进中",
  done: "已完成",
  "not-applicable": "不涉及",
};

/** The format that the hidden sheet names. */
export const FORMAT = "faheng.fill/1";

/** Most characters of what is written, as when it is saved by hand. */
export const MOST_PROGRESS = 10_000;
export const MOST_REASON = 2000;
export const MOST_NOTE = 500;

/** The key of a row with one value. */
export function valueKey(indicator: string, fact: string, part: string): string {
  return [indicator, fact, part].join("|");
}
