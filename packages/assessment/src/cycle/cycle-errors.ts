import { defineErrors } from "@faheng/domain";

/** What can go wrong with cycles. Places are ids, or the field that was sent. */
export const cycleErrors = defineErrors({
  FAHENG_CYCLE_NOT_FOUND: {
    status: 404,
    message: { zh: "没有编号为“{id}”的考核周期", en: "There is no cycle “{id}”" },
    mend: { zh: "从周期列表中选择。", en: "Choose one from the list of cycles." },
  },
  FAHENG_CYCLE_PERIOD: {
    status: 422,
    message: { zh: "周期的结束日早于开始日", en: "The cycle ends before it begins" },
    mend: { zh: "改正起止日期。", en: "Correct the two dates." },
  },
  FAHENG_CYCLE_TOO_LONG: {
    status: 422,
    message: { zh: "周期不能超过{most}年", en: "A cycle takes {most} years at most" },
    mend: { zh: "改正起止日期，或分为几个周期。", en: "Correct the two dates, or open several cycles." },
  },
  FAHENG_CYCLE_DUPLICATE: {
    status: 422,
    message: { zh: "“{agency}”在本周期中重复分配了同一指标体系", en: "“{agency}” is given the same framework twice" },
    mend: { zh: "每个单位的每个指标体系只分配一次。", en: "Assign each framework to an agency once." },
  },
  FAHENG_CYCLE_CLOSED: {
    status: 409,
    message: { zh: "周期“{title}”已经结束，不能再填报", en: "The cycle “{title}” is closed and takes no more answers" },
    mend: { zh: "如需更正，请市级办公室处理。", en: "Ask the municipal office for a correction." },
  },
  FAHENG_CYCLE_OPENING: {
    status: 409,
    message: { zh: "周期“{title}”正在分批开启，还有机关没有开启", en: "The cycle “{title}” is still being opened" },
    mend: {
      zh: "稍候再试；或者取消开启，已开启的机关不受影响。",
      en: "Try again in a moment, or cancel the opening: agencies that are in it stay in it.",
    },
  },
  FAHENG_CYCLE_ALL_OPENED: {
    status: 409,
    message: { zh: "周期“{title}”的机关已经全部开启", en: "Every agency of the cycle “{title}” is in it" },
    mend: { zh: "无须再次开启。", en: "There is nothing left to open." },
  },
});
