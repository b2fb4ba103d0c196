import { defineErrors } from "@faheng/domain";

/** What can go wrong with handing in. Places are assessments: `assessment:…`. */
export const handInErrors = defineErrors({
  FAHENG_HAND_IN_CONFLICT: {
    status: 409,
    message: {
      zh: "“{by}”已于{at}先办理了“{act}”，未写入任何内容",
      en: "“{by}” was first, at {at}: {act}; nothing was written",
    },
    mend: { zh: "查看最新状态后再办理。", en: "Look at how it stands now, then go on." },
  },
  FAHENG_HAND_IN_ITEMS: {
    status: 422,
    message: { zh: "没有这些指标：{codes}", en: "There are no such indicators: {codes}" },
    mend: { zh: "从本考核任务的指标中选择。", en: "Choose among the indicators of this assessment." },
  },
});
