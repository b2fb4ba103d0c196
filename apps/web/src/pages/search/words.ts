import { pageWords } from "../../parts/page-words.ts";

/** English for what this page alone says. */
export const searchEnglish = {
  检索: "Search",
  全站检索: "Search everywhere",
  "检索指标、填报和佐证材料": "Search indicators, answers and evidence",
  "检索（按 / 键）": "Search (press /)",
  要找的字词: "Words to look for",
  "如：集中采购": "such as 集中采购",
  佐证材料: "Evidence",
  批注: "Comment",
  查找类别: "Kind",
  全部类别: "Every kind",
  全部周期: "All cycles",
  检索结果: "What was found",
  "找到 {n} 处。": "Found in {n:place:places}. ",
  "还有更多没有列出，请多写几个字，或者选定周期和类别。":
    "There are more than are listed: write more characters, or choose a cycle and a kind. ",
  "部分内容正在建立索引，稍后再查可能更全。":
    "Some of it is still being made searchable: search again in a while to find everything.",
  没有找到: "Nothing found",
  输入要找的字词: "What do you look for?",
  "请换一个说法，或者放宽周期和类别。只查您有权查看的内容。":
    "Say it in other words, or look in every cycle and kind. Only what you may read is searched.",
  "可查指标原文摘要、填报内容、佐证材料名称和本机关的批注。几个词用空格隔开，每个词都要有。":
    "In what indicators ask, in answers, in the names of evidence and in your agency’s own comments. Put spaces between words: each of them has to be there.",
  "{agency}等 {n} 个机关": "{agency} and others, {n:agency:agencies} in all",
} as const;

/** The translator of this page. */
export const useText = pageWords(searchEnglish);
