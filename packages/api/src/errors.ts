import { defineErrors } from "@faheng/domain";

/** What can be wrong with a request itself. Places are paths inside the input. */
export const apiErrors = defineErrors({
  FAHENG_API_INPUT: {
    status: 400,
    message: { zh: "请求的内容不符合要求：{reason}", en: "The request is not as documented: {reason}" },
    mend: { zh: "改正所指位置的内容后重试。", en: "Correct the value at this place and try again." },
  },
  FAHENG_API_UNKNOWN: {
    status: 404,
    message: { zh: "没有这个接口", en: "There is no such procedure" },
    mend: { zh: "核对接口名称和版本。", en: "Check the procedure’s name and the version." },
  },
  FAHENG_API_INTERNAL: {
    status: 500,
    message: {
      zh: "服务器内部出错，已记入日志",
      en: "The server failed; it is in the log",
    },
    mend: {
      zh: "刷新页面看内容是否已保存，再重试；仍不行时把时间告诉系统管理员。",
      en: "Reload to see whether it was saved, then try again, or tell the system administrator the time.",
    },
  },
});
