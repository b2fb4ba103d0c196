import { defineErrors } from "@faheng/domain";

/** What can go wrong with appeals. Places are facts of items (`appeal:…/2/a`). */
export const appealErrors = defineErrors({
  FAHENG_APPEAL_NOT_ANNOUNCED: {
    status: 409,
    message: { zh: "初评没有公布，或结果已定，不能申诉", en: "Nothing is announced that could be objected to" },
    mend: { zh: "初评公布后、期限届满前提出。", en: "Object once a first result is announced, within its window." },
  },
  FAHENG_APPEAL_NO_FINDING: {
    status: 422,
    message: {
      zh: "公布的结果中，“{indicator}”没有这一认定",
      en: "The announced result has no such finding on “{indicator}”",
    },
    mend: { zh: "从公布的结果中选择一项认定。", en: "Choose a finding of the announced result." },
  },
  FAHENG_APPEAL_NOT_FOUND: {
    status: 404,
    message: { zh: "没有这件申诉", en: "There is no such appeal" },
    mend: { zh: "从结果页的申诉中选择。", en: "Choose one of those on the page of the result." },
  },
  FAHENG_APPEAL_CONFLICT: {
    status: 409,
    message: {
      zh: "“{by}”已于{at}先办理：{act}，未写入任何内容",
      en: "“{by}” was first, at {at}: {act}; nothing was written",
    },
    mend: { zh: "查看最新情况后再办理。", en: "Look at how it stands now, then go on." },
  },
  FAHENG_APPEAL_REPLACING: {
    status: 422,
    message: {
      zh: "支持或部分支持的，须写明以何内容代替；不予支持的，不能另写",
      en: "What is upheld says which fact stands instead; what is refused says none",
    },
    mend: { zh: "按裁定填写替代内容。", en: "State the fact that the decision puts in its place." },
  },
});
