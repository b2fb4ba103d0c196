import { defineErrors } from "@faheng/domain";

/** What can go wrong with one agency’s assessment. Places are ids. */
export const assessmentErrors = defineErrors({
  FAHENG_ASSESSMENT_NOT_FOUND: {
    status: 404,
    message: { zh: "没有编号为“{id}”的考核任务，或无权查看", en: "There is no assessment “{id}” that you may see" },
    mend: { zh: "从任务列表中选择。", en: "Choose one from the list." },
  },
  FAHENG_ASSESSMENT_MOVED: {
    status: 409,
    message: {
      zh: "保存期间，本周期采用了新的工作日历或版本",
      en: "The cycle took over another calendar or version while this was being saved",
    },
    mend: { zh: "再保存一次。", en: "Save once more." },
  },
  FAHENG_ASSESSMENT_ENDED: {
    status: 409,
    message: {
      zh: "“{agency}”已经撤销或并入其他单位，这次考评已终止，不能再填报",
      en: "“{agency}” was dissolved or merged; this assessment has ended and takes no more answers",
    },
    mend: {
      zh: "有承接单位的，在承接单位的考评中继续；没有的，请市级办公室处理。",
      en: "Go on in the successor’s assessment; where there is none, ask the municipal office.",
    },
  },
  FAHENG_ASSESSMENT_UNSCORED: {
    status: 409,
    message: { zh: "本考核没有计分方案，只统计完成情况", en: "This assessment has no profile and reports completion" },
    mend: { zh: "在下一周期为它选定计分方案。", en: "Choose a profile for it in the next cycle." },
  },
});
