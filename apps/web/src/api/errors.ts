import { defineErrors } from "@faheng/domain";

/** What the app itself has to report when the server says nothing of its own. */
export const webErrors = defineErrors({
  FAHENG_WEB_NO_ANSWER: {
    status: 503,
    message: { zh: "服务器没有应答。", en: "The server does not answer." },
    mend: {
      zh: "请检查网络。您填的内容还在，服务器恢复后自动保存。",
      en: "Check the network. What you typed is still here and is saved once the server is back.",
    },
  },
  FAHENG_WEB_UNKNOWN: {
    status: 500,
    message: { zh: "出现意外错误。", en: "Something unexpected went wrong." },
    mend: {
      zh: "请重试；仍不行，请把错误代码和时间告诉系统管理员。",
      en: "Try again; if it stays, tell the administrator code and time.",
    },
  },
});
