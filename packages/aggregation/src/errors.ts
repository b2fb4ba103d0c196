import { defineErrors } from "@faheng/domain";

/** What can be wrong with what is compared. Places are codes of indicators or keys of agencies. */
export const aggregationErrors = defineErrors({
  FAHENG_AGGREGATION_INTERVAL: {
    status: 500,
    message: {
      zh: "得分区间的下限高于上限",
      en: "The worst score of an interval is above the best",
    },
    mend: { zh: "计分结果有误，请连同本提示报告。", en: "The score is at fault; report it with this message." },
  },
  FAHENG_AGGREGATION_UNKNOWN_INDICATOR: {
    status: 500,
    message: {
      zh: "得分中的指标“{code}”不在指标体系“{framework}”中",
      en: "The score names the indicator “{code}”, which is not in the framework “{framework}”",
    },
    mend: {
      zh: "用本周期锁定的指标体系版本重新计分。",
      en: "Score again with the framework version pinned by the cycle.",
    },
  },
  FAHENG_AGGREGATION_DUPLICATE: {
    status: 500,
    message: { zh: "“{key}”出现了不止一次", en: "“{key}” is there more than once" },
    mend: { zh: "每个单位、每项指标只列一次。", en: "List every agency and every indicator once." },
  },
  FAHENG_AGGREGATION_OVERFLOW: {
    status: 500,
    message: {
      zh: "比值过长，无法精确表示",
      en: "The ratio is too long to be written exactly",
    },
    mend: { zh: "减小分值的小数位数，或缩小比较范围。", en: "Use fewer decimal places, or compare fewer agencies." },
  },
});
