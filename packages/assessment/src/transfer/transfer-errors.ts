import { defineErrors } from "@faheng/domain";

/** What can go wrong where functions are transferred. Places are `assessment:id`, codes of indicators, or the field. */
export const transferErrors = defineErrors({
  FAHENG_TRANSFER_STATE: {
    status: 409,
    message: {
      zh: "考核任务已免评、初评公布或定结果，不能再划转或撤销划转",
      en: "It is excused, announced or final: nothing is transferred or undone any more",
    },
    mend: {
      zh: "已定结果的，请用更正；免评的，先恢复考评。",
      en: "Correct a result that is final; restore what is excused first.",
    },
  },
  FAHENG_TRANSFER_RECEIVER: {
    status: 422,
    message: {
      zh: "承接机关应是另一机关，在本周期或市依法治市办另一个进行中的周期里正在考评",
      en: "The receiver has to be another agency with an open assessment in this cycle or another open one of the office",
    },
    mend: { zh: "从名单中选择承接机关。", en: "Choose the receiver from the list." },
  },
  FAHENG_TRANSFER_DAY: {
    status: 422,
    message: {
      zh: "划转之日应在{from}至{today}之间",
      en: "The day of the transfer has to be from {from} to {today}",
    },
    mend: {
      zh: "改正日期；尚未到的，到那天再登记。",
      en: "Mend the day; one that has not come yet is entered once it has.",
    },
  },
  FAHENG_TRANSFER_STANDS: {
    status: 409,
    message: {
      zh: "指标“{indicator}”自{from}起已划转（{document}），不再由本机关填报",
      en: "The indicator “{indicator}” was transferred from {from} on ({document}) and is no longer the agency’s to answer",
    },
    mend: { zh: "有误的，请市依法治市办撤销划转。", en: "If that is wrong, the office undoes the transfer." },
  },
  FAHENG_TRANSFER_NOT_FOUND: {
    status: 404,
    message: { zh: "没有这次划转", en: "There is no such transfer" },
    mend: { zh: "刷新页面，从列表中选择。", en: "Reload the page and choose from the list." },
  },
  FAHENG_TRANSFER_MOVED: {
    status: 409,
    message: {
      zh: "这次划转已由{by}办理（{at}）",
      en: "{by} has moved this transfer on already, at {at}",
    },
    mend: { zh: "刷新页面，查看现状。", en: "Reload the page to see how it stands." },
  },
});
