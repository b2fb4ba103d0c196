import { pageWords } from "../../parts/page-words.ts";

/** English for what this page alone says. */
export const frameworksEnglish = {
  "{groups} 个标题，{items} 项指标": "{groups} headings, {items} indicators",
  "，{n} 项加分": ", {n:bonus item:bonus items}",
  "，{n} 项否决": ", {n} veto items",
  导入文件: "Import a document",
  关于这份文件: "About this document",
  本平台说明: "our note",
  涉及单位: "Departments",
  "{n} 个": "{n}",
  依据文件: "Bases",
  "{n} 份": "{n}",
  材料起算日: "Evidence counts from",
  须填报的外部系统: "Outside systems to fill in",
  "每月 {day} 日前": "by day {day} of each month",
  阶段安排: "Stages",
  说明: "Notes",
  存疑之处: "Doubts",
  "存疑之处（{n}）": "Doubts ({n})",
  "原文印作：{printed}": "printed: {printed}",
  文件写明的数字: "Figures the document states",
  内容: "What",
  要求: "Required",
  原文: "Printed",
  对应的通用分类: "Place in the reference taxonomies",
  "来自：{layer}": "From: {layer}",
  单元格原样: "Cells as printed",
  无对应: "nowhere",
  印刷编号: "Printed number",
  依据: "Bases",
  印发日期: "Date of issue",
  其他: "Other",
} as const;

/** The translator of this page. */
export const useText = pageWords(frameworksEnglish);
