import { pageWords } from "../../parts/page-words.ts";

/** English for what these pages alone say. */
export const papersEnglish = {
  公文登记: "Register of documents",
  撰写自评报告: "Write the self-assessment report",
  撰写年度报告: "Write the annual report",
  制作公文: "Make a document",
  "按现在的填报和评审内容制作，登记后内容不再变动；有错的撤销后重做。":
    "It is made of what is stated and judged now, and never changes from then on: what is wrong is withdrawn and made anew.",
  文件类别: "Kind",
  格式: "Form",
  "文字文稿 .docx": "Text .docx",
  "表格文件 .xlsx": "Table .xlsx",
  "发文字号（没有的不填）": "Document number (if there is one)",
  "如：通商法〔2017〕5号；填写后印在公文上。": "As 通商法〔2017〕5号; it is printed on the document.",
  制作并登记: "Make and register it",
  公文列表: "Documents",
  没有公文: "No documents",
  "制作后，公文列在这里。": "Documents that are made are listed here.",
  "没有符合筛选条件的公文。": "No document fits the filter.",
  显示: "Show",
  拟稿: "drafts",
  已印发: "issued",
  公文已撤销: "withdrawn",
  全部类别: "All kinds",
  发文字号: "Number",
  制作: "Made",
  办理: "Where it stands",
  机关制发: "of the agency",
  市办制发: "of the office",
  无文号: "none",
  "第{n}次结果": "result {n}",
  "制作后又改动 {n} 项填报": "{n:answer:answers} changed since",
  "下载：{name}": "Take {name}",
  "盖章件：{name}": "Stamped: {name}",
  "印发：{by} {at}": "Issued: {by} {at}",
  "撤销：{by} {at}，{reason}": "Withdrawn: {by} {at}, {reason}",
  "校验值 {sha256}": "Digest {sha256}",
  印发: "Issue",
  "登记印发：{title}": "Put down that “{title}” was issued",
  登记印发: "Put it down as issued",
  撤销公文: "Withdraw",
  "撤销后仍列出并保留文件，文号不再使用。": "It stays listed with its file, and its number is not used again.",
  撤销的理由: "Why it is withdrawn",
  上传盖章件: "Upload the stamped scan",
  核验文件: "Is a file one of ours?",
  "选一个文件，与登记的公文和盖章件逐字节比对；文件只比对，不保存。":
    "Choose a file: it is compared byte by byte with the documents and stamped scans of the register. Nothing of it is kept.",
  选择要核验的文件: "Choose a file to check",
  "与登记的公文一致：": "It is a document of the register:",
  "与登记的盖章件一致：": "It is the stamped scan of a document of the register:",
  "没有与它完全一致的公文。改动过一个字，或另存过，都不再一致。":
    "No document of the register is this file. One changed character, or saving it anew, makes it another.",
} as const;

/** The translator of these pages. */
export const useText = pageWords(papersEnglish);
