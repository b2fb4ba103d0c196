import { defineErrors } from "@faheng/domain";

/** What can go wrong with what the office states. Places are indicator codes and keys of facts. */
export const statementErrors = defineErrors({
  FAHENG_STATEMENT_OWN_AGENCY: {
    status: 403,
    message: { zh: "不能评定自己所在单位的事项", en: "Nobody states the office’s facts about their own agency" },
    mend: { zh: "请其他评定人员操作。", en: "Ask somebody else of the office." },
  },
  FAHENG_STATEMENT_NOT_OFFICES: {
    status: 422,
    message: {
      zh: "“{label}”由被考核单位填报，不由办公室评定",
      en: "“{label}” is stated by the assessed agency, not by the office",
    },
    mend: { zh: "有疑问的，退回该单位更正。", en: "Let the agency correct it." },
  },
  FAHENG_STATEMENT_NO_BOUND: {
    status: 409,
    message: {
      zh: "“{label}”文件未规定幅度，尚未设定上限，不能给分",
      en: "The document states no range for “{label}”, and no bound has been set yet",
    },
    mend: { zh: "先写明理由设定上限，再评定。", en: "Set a bound with its reason first, then state the amount." },
  },
  FAHENG_STATEMENT_HAS_RANGE: {
    status: 422,
    message: {
      zh: "“{label}”的幅度已由文件或方案规定，不能另设上限",
      en: "The range of “{label}” is stated by the document or profile",
    },
    mend: { zh: "按规定的幅度评定。", en: "State an amount within it." },
  },
  FAHENG_STATEMENT_BOUND: {
    status: 422,
    message: {
      zh: "上限{most}分低于规定的下限或已评定的分数{least}分",
      en: "A bound of {most} is below the stated minimum or the amount given, {least}",
    },
    mend: { zh: "提高上限，或先撤回已评定的分数。", en: "Raise the bound, or withdraw the amount first." },
  },
  FAHENG_STATEMENT_BOUND_HIGH: {
    status: 422,
    message: { zh: "上限不能超过{most}分", en: "A bound goes to {most} at most" },
    mend: { zh: "改为本项评定实际可能达到的分数。", en: "Give the most that the judgement can really come to." },
  },
  FAHENG_STATEMENT_ABSENT: {
    status: 409,
    message: { zh: "指标“{indicator}”没有可以撤回的评定", en: "There is nothing stated for “{indicator}” to withdraw" },
    mend: { zh: "刷新后再看。", en: "Refresh and look again." },
  },
  FAHENG_STATEMENT_MEASURED: {
    status: 409,
    message: {
      zh: "“{label}”由系统按自评与考评之差得出，不能另行填写",
      en: "“{label}” is measured between own and reviewed scores, and stated by nobody",
    },
    mend: {
      zh: "评审、申诉或更正改变考评分后随之更新。",
      en: "It follows from the review, its appeals and its corrections.",
    },
  },
  FAHENG_STATEMENT_REGISTERED: {
    status: 409,
    message: {
      zh: "“{label}”由市办登记统计，不能另行填写",
      en: "“{label}” is counted by the office’s register, and stated by nobody",
    },
    mend: {
      zh: "在市办登记中认定或撤销有关登记，次数随之更新。",
      en: "Let its entries stand or strike them; the count follows.",
    },
  },
  FAHENG_STATEMENT_CONFLICT: {
    status: 409,
    message: {
      zh: "“{by}”已于{at}先作出第 {version} 次评定",
      en: "“{by}” stated version {version} first, at {at}",
    },
    mend: {
      zh: "查看新的评定，确需更改的再提交；未写入任何内容。",
      en: "Look at it, and submit again if it has to change; nothing was written.",
    },
  },
});
