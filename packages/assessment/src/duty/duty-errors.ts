import { defineErrors } from "@faheng/domain";

/** What can go wrong with duties of a period (周期任务). Places are periods: `duty:…`. */
export const dutyErrors = defineErrors({
  FAHENG_DUTY_NOT_FOUND: {
    status: 404,
    message: { zh: "该指标没有这一期任务：{period}", en: "The indicator asks for nothing in {period}" },
    mend: { zh: "刷新页面，从列表中选择。", en: "Reload the page and choose from the list." },
  },
  FAHENG_DUTY_CONFLICT: {
    status: 409,
    message: {
      zh: "“{by}”已于{at}先办理了本期任务，未写入任何内容",
      en: "“{by}” was first with this period, at {at}; nothing was written",
    },
    mend: { zh: "查看现在的填写后再办。", en: "Look at what is stated now, then do it again." },
  },
  FAHENG_DUTY_AMOUNT: {
    status: 422,
    message: {
      zh: "本期任务{asked}",
      en: "{asked}",
    },
    mend: {
      zh: "要求数量的填大于零的数，只要求日期的不填数量。",
      en: "Give a number above zero where an amount is asked for, and none where a day is.",
    },
  },
});
