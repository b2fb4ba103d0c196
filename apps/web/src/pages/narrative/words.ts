import { pageWords } from "../../parts/page-words.ts";

/** English for what this page alone says. */
export const narrativeEnglish = {
  撰写文稿: "Write a text",
  文稿: "Text",
  自评报告文稿: "Self-assessment report",
  年度报告文稿: "Annual report",
  "标题和段落由您撰写；花括号里的数据名印成文稿所用的数。重新计分不改动文稿。":
    "Headings and paragraphs are yours; a figure’s name in braces is printed as the figure the text has. No new calculation changes it.",
  "还没有保存过：这是本系统拟的开头，请改写。": "Never saved: this beginning is ours, write over it.",
  "第{version}版，{by} {at}": "Version {version}, {by} {at}",
  "第{n}段": "Paragraph {n}",
  "第{n}段的层级": "Level of paragraph {n}",
  正文: "Text",
  一级标题: "Heading 1",
  二级标题: "Heading 2",
  三级标题: "Heading 3",
  "印作：{text}": "Printed as: {text}",
  "在第{n}段后加一段": "Add a paragraph after {n}",
  "删去第{n}段": "Remove paragraph {n}",
  数据: "Figures",
  "数据与文稿一致。": "The text has the figures of now.",
  "文稿所用的数与现在的不同。勾选的在保存时采用，其余保持不变。":
    "Some figures of the text are others by now. Those that are checked are taken over when it is saved; the others stay.",
  "{name}：文稿为{kept}，现为{now}": "{name}: {kept} in the text, {now} now",
  "{name}：现为{now}": "{name}: {now} now",
  全部采用: "Take all",
  "可用的数据（写作{example}）": "Figures (written as {example})",
  印出的样子: "As it is printed",
  保存文稿: "Save the text",
  各版: "Versions",
  到公文登记制作: "Make it into a document",
} as const;

/** The translator of this page. */
export const useText = pageWords(narrativeEnglish);
