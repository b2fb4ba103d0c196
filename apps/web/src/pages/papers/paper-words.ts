import type { PaperRow } from "../../api/outputs.ts";

/** How a document stands, in words. */
export const PAPER_STATE_WORDS = {
  draft: "拟稿",
  issued: "已印发",
  withdrawn: "公文已撤销",
} as const satisfies Readonly<Record<PaperRow["state"], string>>;

/** Whose a document is, in words. */
export const PAPER_ISSUER_WORDS = {
  agency: "机关制发",
  office: "市办制发",
} as const satisfies Readonly<Record<PaperRow["issuer"], string>>;

/** Forms of documents, in words. */
export const PAPER_FORMAT_WORDS = {
  docx: "文字文稿 .docx",
  xlsx: "表格文件 .xlsx",
} as const satisfies Readonly<Record<PaperRow["format"], string>>;
