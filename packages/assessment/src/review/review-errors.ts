import { defineErrors } from "@faheng/domain";

/** What can go wrong where reviews are assigned and withdrawn. */
export const reviewErrors = defineErrors({
  FAHENG_REVIEW_NOTHING_TO_PRINT: {
    status: 409,
    message: {
      zh: "没有可以打印的考评结果：还没有公布，或指标体系不计分",
      en: "There is no reviewed result to print: none is announced yet, or nothing is scored",
    },
    mend: { zh: "考评结果公布后再打印。", en: "Print it once a result is announced." },
  },
  FAHENG_REVIEW_OWN_AGENCY: {
    status: 409,
    message: {
      zh: "“{name}”在“{agency}”任职，不能评审该单位",
      en: "“{name}” belongs to “{agency}” and can’t review it",
    },
    mend: { zh: "换一位评审员，或不选该单位。", en: "Choose another reviewer, or leave the agency out." },
  },
  FAHENG_REVIEW_NOT_REVIEWER: {
    status: 422,
    message: { zh: "“{name}”现在不是评审员{nearest}", en: "“{name}” is no reviewer now{nearestEn}" },
    mend: {
      zh: "从现有评审员中选择：{known}；需要增加的，由安全管理员授予角色。",
      en: "Choose one of the reviewers: {known}; the security administrator gives the role.",
    },
  },
  FAHENG_REVIEW_AGENCY_OUTSIDE: {
    status: 422,
    message: {
      zh: "“{agency}”没有参加“{cycle}”{nearest}",
      en: "“{agency}” takes no part in “{cycle}”{nearestEn}",
    },
    mend: { zh: "从参加本周期的单位中选择：{known}。", en: "Choose one of those that do: {known}." },
  },
  FAHENG_REVIEW_INDICATOR: {
    status: 422,
    message: {
      zh: "“{agency}”在本周期没有编号为“{indicator}”的指标{nearest}",
      en: "“{agency}” has no indicator “{indicator}” in this cycle{nearestEn}",
    },
    mend: {
      zh: "按指标体系分别安排：每次只选采用同一指标体系的单位，再选其中的指标。",
      en: "Assign by framework: choose agencies of one framework, then indicators out of it.",
    },
  },
  FAHENG_REVIEW_TOO_MANY: {
    status: 422,
    message: {
      zh: "{agencies}个单位、{people}名评审员共{pairs}项安排，超过每次{most}项",
      en: "{agencies} agencies and {people} reviewers make {pairs} assignments, more than {most} at once",
    },
    mend: { zh: "分几次安排。", en: "Assign them in several steps." },
  },
  FAHENG_REVIEW_METHOD: {
    status: 422,
    message: {
      zh: "文件没有“{method}”这一测评方式{nearest}",
      en: "The document has no way of measuring “{method}”{nearestEn}",
    },
    mend: { zh: "从文件的测评方式中选择：{known}。", en: "Choose one of the document’s: {known}." },
  },
  FAHENG_REVIEW_CHAPTER: {
    status: 422,
    message: { zh: "指标体系没有“{chapter}”这一章", en: "The framework has no chapter “{chapter}”" },
    mend: { zh: "从各章中选择：{known}。", en: "Choose one of its chapters: {known}." },
  },
  FAHENG_REVIEW_NOT_FOUND: {
    status: 404,
    message: { zh: "没有这项评审安排，或已被撤回", en: "There is no such assignment, or it was withdrawn already" },
    mend: { zh: "刷新评审安排后再看。", en: "Refresh the list and look again." },
  },
  FAHENG_REVIEW_CHANGED: {
    status: 409,
    message: {
      zh: "“{name}”评审“{agency}”的范围已由{by}于{at}改动",
      en: "{by} changed what “{name}” reviews of “{agency}” at {at}",
    },
    mend: {
      zh: "刷新后核对现在的范围，再决定是否撤回；未写入任何内容。",
      en: "Refresh, look at what it is for now and decide again; nothing was written.",
    },
  },
});
