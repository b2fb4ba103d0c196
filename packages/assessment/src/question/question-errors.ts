import { defineErrors } from "@faheng/domain";

/** What can go wrong with questions of reviewers. Places name them: `question:…/…/…`. */
export const questionErrors = defineErrors({
  FAHENG_QUESTION_NOT_FOUND: {
    status: 404,
    message: { zh: "没有这个询问", en: "There is no such question" },
    mend: { zh: "刷新后从列出的询问中选择。", en: "Refresh, and choose one of those listed." },
  },
  FAHENG_QUESTION_CONFLICT: {
    status: 409,
    message: {
      zh: "这个询问已于{at}先办理：{act}，未写入任何内容",
      en: "The question was moved at {at} ({act}) before you; nothing was written",
    },
    mend: { zh: "查看最新情况后再办理。", en: "Look at how it stands now, then go on." },
  },
  FAHENG_QUESTION_MANY: {
    status: 409,
    message: {
      zh: "这一项还有{most}个询问没有答复，等答复后再问",
      en: "{most} questions on this item wait for their answers: ask on once they are there",
    },
    mend: { zh: "撤回不再需要的询问，或等机关答复。", en: "Take back what you need no more, or wait for the agency." },
  },
});
