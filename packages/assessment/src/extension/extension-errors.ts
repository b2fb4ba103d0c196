import { defineErrors } from "@faheng/domain";

/** What can go wrong with later days and leave to give something late. Places name the request. */
export const extensionErrors = defineErrors({
  FAHENG_EXTENSION_NOT_FOUND: {
    status: 404,
    message: { zh: "没有这份延期或补报申请", en: "There is no such request" },
    mend: { zh: "刷新后从列表中选择。", en: "Refresh, and choose one of those listed." },
  },
  FAHENG_EXTENSION_EMPTY: {
    status: 422,
    message: { zh: "没有列明{what}", en: "{what} are not named" },
    mend: {
      zh: "延期列明事项；补报列明事项（或上报）和补报的人员。",
      en: "Name the items of a later day; of late entry the items, or the hand-in, and the people.",
    },
  },
  FAHENG_EXTENSION_MIXED: {
    status: 422,
    message: {
      zh: "一期周期任务的延期，不能与指标、上报或补报写在同一份申请里",
      en: "A later day of one period stands in a request of its own, without items, hand-in or late entry",
    },
    mend: { zh: "分开申请，一期一份。", en: "Ask for each by itself." },
  },
  FAHENG_EXTENSION_PERIOD_DONE: {
    status: 409,
    message: { zh: "{period}的任务已办结或已免报，没有可延的", en: "What {period} asks for is done or waived" },
    mend: { zh: "要重新办理的，先撤回或恢复本期。", en: "To do it anew, take it back or restore it first." },
  },
  FAHENG_EXTENSION_PERIOD_PAST: {
    status: 409,
    message: { zh: "{period}的任务已于{day}到期，不再延期", en: "What {period} asks for was due on {day}" },
    mend: {
      zh: "期内办过的直接填写，晚填不拒绝；没有办的，请法治工作机构写明理由免报。",
      en: "What was done in it is stated all the same; what was not is waived by the coordinator, with a reason.",
    },
  },
  FAHENG_EXTENSION_DAY: {
    status: 422,
    message: {
      zh: "{day}不晚于现在的期限{due}，也就没有可延的",
      en: "{day} is not after the present due day {due}",
    },
    mend: { zh: "填更晚的日期。", en: "Give a later day." },
  },
  FAHENG_EXTENSION_ASKED: {
    status: 409,
    message: {
      zh: "{by}已于{at}申请（到{day}），尚待答复",
      en: "{by} asked for it at {at} (until {day}), and it is not answered yet",
    },
    mend: {
      zh: "等待答复；要改日期或理由的，先撤回那份申请。",
      en: "Wait for the answer; to change its day or reason, withdraw that request first.",
    },
  },
  FAHENG_EXTENSION_NOT_YOURS: {
    status: 403,
    message: { zh: "“{indicator}”不由您填报", en: "“{indicator}” is not yours to answer" },
    mend: { zh: "请该事项的责任处室或法治工作机构申请。", en: "Ask its department or the coordinator." },
  },
  FAHENG_EXTENSION_STRANGER: {
    status: 422,
    message: { zh: "所列补报人员不都在本机关", en: "Not everybody named is of this agency" },
    mend: { zh: "从本机关人员中选择。", en: "Choose among the agency’s people." },
  },
  FAHENG_EXTENSION_CONFLICT: {
    status: 409,
    message: { zh: "{by}已于{at}办理这份申请", en: "{by} dealt with this request at {at}" },
    mend: { zh: "刷新后查看；未写入任何内容。", en: "Refresh and look; nothing was written." },
  },
});
