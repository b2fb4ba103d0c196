import { pageWords } from "../../parts/page-words.ts";

/** English for what this page alone says. */
export const progressEnglish = {
  按事项指定的责任处室: "Departments named for each matter",
  显示哪些事项: "Which matters to show",
  全部事项: "All matters",
  有角色尚未指定: "with a role nobody has",
  本处室负责: "my department's",
  "没有这样的事项。": "There is no such matter.",
  "{n} 个事项：谁负责什么": "{n:matter:matters}: who answers for what",
  文件中的角色与责任处室: "The document's role and the department",
  "本人填报或报送，须由他人审定": "Stated or submitted by yourself: somebody else approves",
  退回: "Send back",
  "退回：{title}": "Send back: {title}",
  确认退回: "Send back now",
  "已报送，待审定（{n}）": "Submitted, to be approved ({n})",
  "审定：{title}": "Approve: {title}",
  审定: "Approve",
  完成: "Done",
  按责任单位: "By department",
  催办: "Urge",
  "未报送 {n} 项，其中逾期 {late} 项：选出来，提醒责任人办理":
    "{n:item:items} not submitted, {late} of them overdue: choose some, and remind whoever has them",
  无责任单位: "Nobody’s",
  "附言（可不填，不超过 200 字）": "A word with it (may be empty, up to 200 characters)",
  "催办这 {n} 项": "Urge on {n:item:items}",
  "{day} {name}已催办": "urged on {day} by {name}",
  "已催办 {n} 项，责任人会收到通知。": "Urged on {n:item:items}; whoever has them gets a notice.",
  "{n} 项没有催办：": "{n:item:items} left out:",
  今天已催办过: "urged today already",
  没有责任人: "nobody to urge",
  "{dept}的指标": "Indicators of {dept}",
  最近填报: "Last answered by",
  "不涉及（待批准）": "not applicable (to be approved)",
  "不涉及（已退回）": "not applicable (sent back)",
  文件原文: "The document's wording",
  "平台不收录文件原文，只有自己的概述。附上本机关所存的文件后，{all} 项中能对上的按原文显示，并用于导出。":
    "The platform carries summaries of its own, not the document's sentences. Attach the agency's copy, and those that match, of {all}, show the document's wording, in exports too.",
  "已附原文 {n} 项": "{n:item has:items have} the document's wording",
  "选择文件（.docx、.xlsx、.txt，不超过 20 MB）": "Choose a file (.docx, .xlsx, .txt, up to 20 MB)",
  "正在核对…": "Comparing…",
  "已对上 {n} 项。": "{n:item:items} matched.",
  文件中的名称对应到本机关哪些处室: "Which of our departments the document's names mean",
  泛指: "a phrase",
  保存对应关系: "Save",
} as const;

/** The translator of this page. */
export const useText = pageWords(progressEnglish);
