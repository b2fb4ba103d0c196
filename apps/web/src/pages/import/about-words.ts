import type { AboutField } from "./decision.ts";

/** What the facts about a file are called. */
export const ABOUT_WORDS = {
  title: "文件名称",
  documentNumber: "文号",
  issuer: "发文机关",
  issuedOn: "印发日期",
  id: "体系编号",
  version: "版本",
  about: "说明",
} as const satisfies Record<AboutField, string>;
