import { defineErrors } from "@faheng/domain";

/** What can go wrong with substitutes. Places are `person:id`, or the field. */
export const substituteErrors = defineErrors({
  FAHENG_SUBSTITUTE_PERSON: {
    status: 422,
    message: {
      zh: "代理人和被代理人都应是本机关现任人员",
      en: "Both have to be people of this agency now",
    },
    mend: { zh: "从本机关人员名单中选择。", en: "Choose from the people of the agency." },
  },
  FAHENG_SUBSTITUTE_SELF: {
    status: 422,
    message: {
      zh: "不能代理自己，也不能自己指定自己代理他人",
      en: "Nobody stands for themselves, or makes themselves a substitute",
    },
    mend: {
      zh: "换一位代理人，或请本人、协调员、安全管理员安排。",
      en: "Choose another, or have it set by who is away, a coordinator or the security administrator.",
    },
  },
  FAHENG_SUBSTITUTE_OTHERS: {
    status: 403,
    message: { zh: "只能为自己安排代理", en: "Only one’s own substitute can be set" },
    mend: {
      zh: "为他人安排的，请协调员或安全管理员办理；机关领导的代理由本人或安全管理员安排。",
      en: "For others ask a coordinator or the security administrator; a leader’s is set by the leader or the latter.",
    },
  },
  FAHENG_SUBSTITUTE_PERIOD: {
    status: 422,
    message: {
      zh: "代理期间应从{today}或以后开始，止日不早于起日，不超过{limit}天",
      en: "The period begins on {today} or later, ends no earlier, and has at most {limit} days",
    },
    mend: { zh: "改正起止日期；更长的请届时再安排。", en: "Mend the days; set a longer one anew when it ends." },
  },
  FAHENG_SUBSTITUTE_OVERLAP: {
    status: 409,
    message: {
      zh: "{person}在{from}至{to}已由{substitute}代理（{by}于{at}安排）",
      en: "{substitute} stands for {person} from {from} to {to} already (set by {by} at {at})",
    },
    mend: { zh: "换一段时间，或先撤销原来的代理。", en: "Choose other days, or withdraw that one first." },
  },
  FAHENG_SUBSTITUTE_CHAIN: {
    status: 409,
    message: {
      zh: "不能连环代理：{substitute}在{from}至{to}代理{person}（{by}于{at}安排）",
      en: "Substitutes don’t follow one another: {substitute} stands for {person} from {from} to {to} (set by {by} at {at})",
    },
    mend: {
      zh: "换一位期间在岗、也未被别人代理的人，或换一段时间。",
      en: "Choose somebody who is there meanwhile and for whom nobody stands, or other days.",
    },
  },
  FAHENG_SUBSTITUTE_NOT_FOUND: {
    status: 404,
    message: { zh: "没有这项代理", en: "There is no such substitution" },
    mend: { zh: "刷新页面，查看现有代理。", en: "Reload the page to see what there are." },
  },
  FAHENG_SUBSTITUTE_ENDED: {
    status: 409,
    message: { zh: "这项代理{how}", en: "This substitution {how}" },
    mend: { zh: "不需要再做什么。", en: "There is nothing left to do." },
  },
});
