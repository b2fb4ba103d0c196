import type { ErrorReport } from "@faheng/domain";
import { TRPCClientError } from "@trpc/client";
import type { AppRouter } from "./stub-router.ts";

/** No answer came: the network or the server is away. */
const NO_ANSWER: ErrorReport = {
  code: "FAHENG_WEB_NO_ANSWER",
  status: 503,
  message: { zh: "服务器没有应答。", en: "The server does not answer." },
  mend: {
    zh: "请检查网络后重试；您填的内容还在页面上，不要关闭。",
    en: "Check the network and try again; what you typed is still on this page, so do not close it.",
  },
  place: null,
  details: {},
};

/** An answer that carries no report of Faheng's own. */
const UNKNOWN: ErrorReport = {
  code: "FAHENG_WEB_UNKNOWN",
  status: 500,
  message: { zh: "出现意外错误。", en: "Something unexpected went wrong." },
  mend: {
    zh: "请重试；仍不行，请把错误代码和时间告诉系统管理员。",
    en: "Try again; if it stays, tell the administrator code and time.",
  },
  place: null,
  details: {},
};

/** The coded error behind whatever was thrown. */
export function reportOf(error: unknown): ErrorReport {
  if (!(error instanceof TRPCClientError)) return UNKNOWN;
  const { data } = error as TRPCClientError<AppRouter>;
  if (!data) return NO_ANSWER;
  return data.faheng ?? { ...UNKNOWN, status: data.httpStatus };
}
