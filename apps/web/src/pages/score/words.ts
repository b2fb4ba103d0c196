import { pageWords } from "../../parts/page-words.ts";

/** English for what this page alone says. */
export const scoreEnglish = {
  "本项 +{points}": "its item +{points}",
  "待评定单位给出，填报改变不了": "to be given by whoever assesses it; no answer changes it",
  待定: "still open",
  待填报: "to be filled in",
  没有下限: "no lowest",
  没有上限: "no highest",
  分数的依据审定到哪里: "How far what it rests on is approved",
  "{n} 项，本项分合计 {points}": "{n:item:items}, their points come to {points}",
  得分从何而来: "Where the score comes from",
  逐项查看: "Item by item",
  本周期固定的版本: "Versions this cycle is pinned to",
  "无（不计分）": "none (no points)",
  "本平台解读（文件未写明之处）": "Our readings, where the document is silent",
  消除不封底风险: "ends an unlimited risk",
  增加: "Add",
  本项怎样得满分: "What would bring full marks here",
  改哪些能达到目标分: "Which changes reach a target",
  目标分: "Target",
  算一算: "Work it out",
  未定: "open",
  可以达到: "Within reach.",
  仅靠改这些还达不到: "Not within reach by these alone.",
  "现在有把握的分：{now}；改后：{reached}": "Sure now: {now}; after the changes: {reached}",
  "（已找到的办法，未必最省）": " (a way that was found, perhaps not the cheapest)",
  怎么改: "Change",
} as const;

/** The translator of this page. */
export const useText = pageWords(scoreEnglish);
