import type { PartText } from "../words.ts";

/** What stands inside a rule's parameters; the parameters themselves are named by their kind. */
export const PARAM_WORDS: Readonly<Record<string, PartText>> = {
  key: "编号",
  label: "名称",
  points: "分值",
  tiers: "按数量分档（从高到低）",
  atLeast: "数量达到（以上含本数）",
  above: "数量超过（不含本数）",
  cap: "合计最多几分（可空）",
  factor: "倍数（如 2、1.5）",
  aggravation: "加重怎么计（可空：按总体设置）",
  unit: "单位",
  count: "共几个",
  from: "从哪天（可空）",
  to: "到哪天（可空）",
  yearsBefore: "往前推几年",
};

/** What the words that a parameter may be are called; a word means the same wherever a kind takes it. */
export const OPTION_WORDS: Readonly<Record<string, PartText>> = {
  adds: "加重另计",
  replaces: "加重替代",
  each: "每缺一步都计",
  once: "只计一次",
  started: "不足一步按一步计",
  whole: "不足一步不计",
  linear: "不足一步按比例计",
  below: "低于目标的",
  above: "高于目标的",
  met: "视为达到目标",
  zero: "按零计",
  missing: "缺少（未完成）的",
  present: "具备的",
  done: "已完成的",
  ratio: "比例",
  count: "件数",
  number: "数值",
  date: "完成日期",
  days: "逾期天数",
  flat: "逾期只计一次",
  "calendar-day": "按自然日计",
  "working-day": "按工作日计",
  any: "不限时间",
};
