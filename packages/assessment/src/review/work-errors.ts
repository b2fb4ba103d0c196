import { defineErrors } from "@faheng/domain";

/** What can go wrong where somebody reviews. Places are tasks (`review:…`), items and facts. */
export const workErrors = defineErrors({
  FAHENG_REVIEW_CORRECTED_TWICE: {
    status: 422,
    message: { zh: "“{item}”在更正中写了两次", en: "The correction states “{item}” twice" },
    mend: { zh: "同一内容只写一次。", en: "State it once." },
  },
  FAHENG_REVIEW_REOPEN_UNANSWERED: {
    status: 422,
    message: {
      zh: "{codes}没有已审定的填报，无可退回",
      en: "Nothing approved is there to be given back: {codes}",
    },
    mend: {
      zh: "只选已审定的事项；其余的请更正结果。",
      en: "Choose approved items only; correct the result for the others.",
    },
  },
  FAHENG_REVIEW_TASK_NOT_FOUND: {
    status: 404,
    message: { zh: "没有这项评审任务", en: "There is no such review task" },
    mend: { zh: "从评审清单中选择。", en: "Choose one from the list of reviews." },
  },
  FAHENG_REVIEW_TASK_CHANGED: {
    status: 409,
    message: { zh: "评审任务已由“{by}”于{at}办理：{act}", en: "“{by}” moved the review task at {at}: {act}" },
    mend: { zh: "查看最新状态后再办理。", en: "Look at how it stands now, then go on." },
  },
  FAHENG_REVIEW_NOT_BEGUN: {
    status: 409,
    message: { zh: "“{agency}”不在评审中，不能提出或提交评审意见", en: "“{agency}” is not under review" },
    mend: { zh: "市办开始评审后再评。", en: "Wait until the office has begun the review." },
  },
  FAHENG_REVIEW_OUTSIDE_TASK: {
    status: 403,
    message: { zh: "“{indicator}”不在本评审任务内", en: "“{indicator}” is not in this review task" },
    mend: { zh: "只评分配的事项；需要增加的，请市办安排。", en: "Judge what was assigned; ask the office for more." },
  },
  FAHENG_REVIEW_SOURCE: {
    status: 422,
    message: {
      zh: "没有“{source}”这一评审来源，或它在“{indicator}”不计",
      en: "There is no source “{source}”, or it does not count on “{indicator}”",
    },
    mend: { zh: "从方案规定的来源中选择：{known}。", en: "Choose one of the profile’s: {known}." },
  },
  FAHENG_REVIEW_FACT_SOURCE: {
    status: 422,
    message: {
      zh: "“{label}”按方案由其他来源认定，“{source}”不能认定",
      en: "The profile asks another source for “{label}”, not “{source}”",
    },
    mend: { zh: "由该来源的评审员认定。", en: "Leave it to a reviewer of that source." },
  },
  FAHENG_REVIEW_CLAUSE: {
    status: 422,
    message: {
      zh: "“{label}”不按第“{clause}”款计分{nearest}",
      en: "“{label}” is not what clause “{clause}” counts{nearestEn}",
    },
    mend: { zh: "选择该内容对应的款：{known}。", en: "Choose one of its clauses: {known}." },
  },
  FAHENG_REVIEW_FACT_TWICE: {
    status: 422,
    message: { zh: "“{fact}”写了两次", en: "“{fact}” is stated twice" },
    mend: { zh: "每项内容只认定一次。", en: "State each fact once." },
  },
  FAHENG_REVIEW_FINDING_CONFLICT: {
    status: 409,
    message: {
      zh: "这一项的意见已于{at}另行保存（第{version}版），未写入任何内容",
      en: "The finding was saved elsewhere at {at} (version {version}); nothing was written",
    },
    mend: { zh: "核对新的意见后再保存。", en: "Look at it, then save anew." },
  },
  FAHENG_REVIEW_MATERIAL_UNKNOWN: {
    status: 409,
    message: { zh: "该份材料已不是这一版，或没有提交", en: "That piece of evidence is not there in this version" },
    mend: { zh: "刷新后按现在的材料核验。", en: "Refresh, and judge what is there now." },
  },
  FAHENG_REVIEW_MATERIAL_TWICE: {
    status: 422,
    message: { zh: "同一份材料核验了两次", en: "One piece of evidence is judged twice" },
    mend: { zh: "每份材料只核验一次。", en: "Judge each piece once." },
  },
  FAHENG_REVIEW_MATERIAL_REASON: {
    status: 422,
    message: {
      zh: "材料有不符合的，没有写理由；或都符合，却写了理由",
      en: "A piece that does not hold has no reason, or one that holds has one",
    },
    mend: { zh: "不符合的写明理由，都符合的不写。", en: "State why for what does not hold, and for nothing else." },
  },
  FAHENG_REVIEW_MATERIAL_OPEN: {
    status: 422,
    message: {
      zh: "本项按材料核验计分，还有{count}份没有核验：{what}",
      en: "The item is scored by its materials; {count} are not judged: {what}",
    },
    mend: { zh: "逐份核验后保存。", en: "Judge each of them, then save." },
  },
  FAHENG_REVIEW_MATERIAL_FACT: {
    status: 422,
    message: {
      zh: "“{indicator}”的材料核验结果由逐份核验得出，不能另行认定",
      en: "What “{indicator}” scores by comes from the verdicts on its materials",
    },
    mend: { zh: "修改各份材料的核验意见。", en: "Change the verdicts on the materials." },
  },
  FAHENG_REVIEW_NO_DISPUTE: {
    status: 422,
    message: {
      zh: "“{indicator}”没有待裁定的分歧，或您是当事评审员",
      en: "“{indicator}” has no dispute that you could settle",
    },
    mend: { zh: "由第三人在两位评审员意见不一致时裁定。", en: "A third person settles where two others disagree." },
  },
  FAHENG_REVIEW_WINDOW: {
    status: 422,
    message: { zh: "申诉期限“{day}”不可用", en: "“{day}” can’t be the last day to object" },
    mend: {
      zh: "选择今天以后、不超出周期太久的日期。",
      en: "Choose a day after today and not far out of the cycle.",
    },
  },
  FAHENG_REVIEW_DEDUCTION: {
    status: 422,
    message: {
      zh: "“{item}”在要确定的结果中没有扣分，不能据此立项整改",
      en: "The result to become final deducts nothing for “{item}”",
    },
    mend: {
      zh: "刷新后从列出的扣分中选择；申诉成立的，扣分可能已经改变。",
      en: "Refresh and choose of the deductions listed; an upheld appeal may have changed them.",
    },
  },
});
