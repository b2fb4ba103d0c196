import type { PartText } from "../../parts/words.ts";
import type { importEnglish } from "./words.ts";

type ImportText = PartText | Exclude<keyof typeof importEnglish, `${string}{${string}`>;

/** What a doubt is about, in few words. */
export const DOUBT_WORDS: Readonly<Record<string, ImportText>> = {
  "unknown-column": "栏目不明",
  "column-role": "栏目含义不定",
  "no-head": "没有表头",
  "several-tables": "有几张表",
  "table-without-head": "有表未导入",
  "continued-row": "跨行续接",
  "cut-heading": "标题被截断",
  "empty-heading": "标题空白",
  "repeated-heading": "标题重复",
  "clause-rows": "几行合为一项",
  "shared-cell": "几项共用一格",
  "full-width-row": "整行合并",
  "total-row": "合计行",
  "short-row": "本行缺格",
  "shifted-cells": "各格错位",
  number: "编号",
  title: "标题由我们拟",
  department: "单位名称",
  basis: "依据",
  points: "分值",
  "long-cell": "文字过长",
  "our-reading": "他人的解读",
  formula: "公式",
  prose: "段落编号",
  "not-stated": "文件没有写明",
  "clause-unread": "评分文字没有读懂",
  "clause-partly": "评分文字读懂一部分",
  "clause-reading": "评分文字有两种读法",
  "clause-target": "没有写明目标",
  "clause-sum": "分值合计不符",
};
