import { defineErrors } from "@faheng/domain";

/** What can go wrong with comments. Places are `comment:assessment/indicator/id`. */
export const commentErrors = defineErrors({
  FAHENG_COMMENT_NOT_FOUND: {
    status: 404,
    message: { zh: "没有这条批注", en: "There is no such comment" },
    mend: { zh: "刷新页面，查看现有批注。", en: "Reload the page to see what comments there are." },
  },
  FAHENG_COMMENT_NOT_OWN: {
    status: 403,
    message: { zh: "只能撤回自己的批注", en: "Only one’s own comment can be withdrawn" },
    mend: { zh: "请写批注的人自己撤回。", en: "Ask whoever wrote it to withdraw it." },
  },
  FAHENG_COMMENT_WITHDRAWN: {
    status: 409,
    message: { zh: "这条批注已经撤回", en: "The comment has been withdrawn already" },
    mend: { zh: "不需要再做什么。", en: "There is nothing left to do." },
  },
  FAHENG_COMMENT_PERSON: {
    status: 422,
    message: {
      zh: "所提到的人不在本机关，或者已经离任",
      en: "Somebody who is meant is not, or no more, one of the agency",
    },
    mend: { zh: "从 @ 之后的名单中选人。", en: "Choose from the names behind the @." },
  },
});
