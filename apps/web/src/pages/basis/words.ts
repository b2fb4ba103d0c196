import { pageWords } from "../../parts/page-words.ts";

/** English for what this page alone says. */
export const basisEnglish = {
  负担与依据: "Burden and basis",
  "各机关按各自的指标体系要做多少、凭什么做。只统计文件和计分规则要求的，不看各机关填了什么。":
    "How much each agency’s framework asks for, and what that rests on. Counted from documents and scoring rules alone, not from what anybody answered.",
  负担: "Burden",
  各机关负担: "Burden by agency",
  "同一指标体系、同一计分口径的机关合为一行。写在几项里的材料各计一次：是否为同一份，须由人认定。":
    "Agencies with the same framework and profile share a row. Material written into several items counts in each: only people can say whether it is one.",
  "指标（含加分、否决）": "Indicators, all kinds",
  本机关填报的数据: "Facts it states",
  文件中的数量要求: "Figures of the document",
  证明材料: "Materials",
  "另有 {n} 项文字缺失": "and {n:item:items} lost in print",
  不同的期限: "Different days",
  按期重复的事项: "Duties by the period",
  无计分口径: "no profile",
  "{names}等 {n} 个机关": "{names} and others, {n} in all",
  还没有机关参加本周期: "No agency takes part yet.",
  依据: "Legal basis",
  "引用最多的在前。“唯一依据”：除它之外没有引用别的文件，它一旦废止，这些事项就没有了依据。":
    "Those named most come first. “Sole basis”: the item names no other document; if it is repealed, the item rests on nothing.",
  查找文件: "Find a document",
  文件: "Document",
  引用事项: "Items",
  唯一依据: "Sole basis",
  涉及机关: "Agencies",
  多份文件合称: "several documents under one name",
  没有这样的文件: "No such document",
  "各指标体系都没有写明依据。": "No framework names what it rests on.",
  "只显示前 {n} 份，请用查找缩小范围。": "The first {n} are shown; narrow them down by a search.",
  "唯一依据（{n}）": "Sole basis of ({n})",
  "还引用了别的文件（{n}）": "Other documents named beside it ({n})",
  "文件是否仍然有效，本系统没有记录。": "The system does not record whether a document is still in force.",
} as const;

/** The translator of this page. */
export const useText = pageWords(basisEnglish);
