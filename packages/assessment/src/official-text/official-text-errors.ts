import { defineErrors } from "@faheng/domain";

/** What can go wrong where a copy of the official document is attached. */
export const officialTextErrors = defineErrors({
  FAHENG_OFFICIAL_TEXT_CHANGED: {
    status: 409,
    message: {
      zh: "{by}已于{at}附上另一份原文，本次没有附上",
      en: "{by} attached another copy at {at}; this one was not attached",
    },
    mend: {
      zh: "查看现在的原文；仍要换成这一份的，再选一次文件。",
      en: "Look at the wording now; to replace it, choose the file again.",
    },
  },
  FAHENG_OFFICIAL_TEXT_UNSUPPORTED: {
    status: 422,
    message: {
      zh: "指标体系“{framework}”没有附带原文的读取方式",
      en: "The framework “{framework}” has no reader for its document",
    },
    mend: { zh: "请机关包作者补充。", en: "Ask the plugin’s author to add one." },
  },
});
