import { defineErrors } from "@faheng/domain";

/** What can go wrong with problems to cure. Places name the problem: `rectification:…`. */
export const rectificationErrors = defineErrors({
  FAHENG_RECTIFICATION_NOT_FOUND: {
    status: 404,
    message: { zh: "没有这个整改事项", en: "There is no such problem" },
    mend: { zh: "刷新后从问题清单中选择。", en: "Refresh, and choose one of those listed." },
  },
  FAHENG_RECTIFICATION_NONE_OPEN: {
    status: 409,
    message: {
      zh: "没有尚未销号的整改事项，不需要通知",
      en: "Nothing is left to be cured, so there is nothing to notify of",
    },
    mend: { zh: "有新的问题时先立项，再打印通知。", en: "Raise a problem first, then print the notice." },
  },
  FAHENG_RECTIFICATION_CONFLICT: {
    status: 409,
    message: {
      zh: "{by}已于{at}{did}，未写入任何内容",
      en: "{by} was first at {at} ({did}); nothing was written",
    },
    mend: { zh: "刷新后看过最新情况再办。", en: "Refresh, look at how it stands now, and do it then." },
  },
  FAHENG_RECTIFICATION_DEPARTMENT: {
    status: 422,
    message: { zh: "所列责任处室或责任人不在本机关", en: "The department or person named is not of this agency" },
    mend: {
      zh: "从本机关现有的处室和该处室人员中选择。",
      en: "Choose a department of the agency, and a person in it.",
    },
  },
  FAHENG_RECTIFICATION_DAY: {
    status: 422,
    message: { zh: "日期{day}不行：应在{from}至{to}之间", en: "{day} does not do: it has to lie from {from} to {to}" },
    mend: { zh: "另填一个日期。", en: "Give another day." },
  },
  FAHENG_RECTIFICATION_OVERDUE: {
    status: 409,
    message: { zh: "整改期限{day}已过，不再受理延期", en: "It was due on {day}: no later day is asked for any more" },
    mend: { zh: "抓紧整改并申请销号。", en: "Cure it and claim the cure." },
  },
  FAHENG_RECTIFICATION_NOT_ASKED: {
    status: 409,
    message: { zh: "没有待答复的延期申请", en: "No request for a later day waits" },
    mend: { zh: "刷新后看过最新情况再办。", en: "Refresh, and look at how it stands now." },
  },
  FAHENG_RECTIFICATION_RUNG: {
    status: 422,
    message: {
      zh: "“{rung}”不是下一步：{why}",
      en: "“{rung}” is not the next step: {why}",
    },
    mend: {
      zh: "按次序采取下一步；要越过的，写明理由。",
      en: "Take the next step of the ladder; to leave any out, say why.",
    },
  },
  FAHENG_RECTIFICATION_CLOSED: {
    status: 409,
    message: { zh: "整改事项已销号或撤项", en: "The problem is closed out or cancelled" },
    mend: { zh: "需要时先复查重启。", en: "Reopen it after a look-back where it has to go on." },
  },
  FAHENG_RECTIFICATION_FILE_NOT_FOUND: {
    status: 404,
    message: { zh: "没有这份整改证明", en: "There is no such proof of a cure" },
    mend: { zh: "刷新后从列表中选择。", en: "Refresh, and choose one of those listed." },
  },
  FAHENG_RECTIFICATION_FILE_TWICE: {
    status: 409,
    message: { zh: "这份文件已经提交", en: "This file was given already" },
    mend: { zh: "不必再交；直接申请销号。", en: "Nothing is left to do: claim the cure." },
  },
});
