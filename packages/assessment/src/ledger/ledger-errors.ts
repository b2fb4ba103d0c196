import { defineErrors } from "@faheng/domain";

/** What can go wrong with the ledger. Places name an indicator, or the month it was about. */
export const ledgerErrors = defineErrors({
  FAHENG_LEDGER_LINE_CONFLICT: {
    status: 409,
    message: {
      zh: "“{line}”这一行，{by}已于{at}先保存",
      en: "{by} saved the line “{line}” first, at {at}",
    },
    mend: {
      zh: "您写的仍在页面上：对照对方所写，保留一份后再保存；其他行不受影响。",
      en: "What you wrote is still on the page: look at theirs beside it, keep one and save again; other lines are not touched.",
    },
  },
  FAHENG_LEDGER_CONFLICT: {
    status: 409,
    message: {
      zh: "这份台账已由{by}于{at}改动，与您看到的不同",
      en: "{by} changed this month’s ledger at {at}; it is not what you saw",
    },
    mend: {
      zh: "查看现在的内容，确认后再办；未写入任何内容。",
      en: "Look at it and do it again; nothing was written.",
    },
  },
  FAHENG_LEDGER_LINE_UNKNOWN: {
    status: 422,
    message: { zh: "“{indicator}”不在本处室的台账里", en: "“{indicator}” is no line of this department’s ledger" },
    mend: {
      zh: "只填本处室负责的行；任务有变动的，请刷新。",
      en: "Fill in your own lines; refresh where work has moved.",
    },
  },
  FAHENG_LEDGER_PERSON: {
    status: 422,
    message: { zh: "所选责任人现在不在该处室", en: "The person named does not work in that department now" },
    mend: { zh: "选择该处室现有人员，或直接填写姓名。", en: "Choose somebody of it, or type a name." },
  },
  FAHENG_LEDGER_MONTH: {
    status: 422,
    message: { zh: "{month}不在本周期内，或尚未到", en: "{month} is outside of this cycle, or has not come yet" },
    mend: { zh: "选择本周期内已开始的月份。", en: "Choose a month of the cycle that has begun." },
  },
  FAHENG_LEDGER_EMPTY: {
    status: 409,
    message: {
      zh: "本处室没有分到任务，台账没有可报的行",
      en: "No work is assigned to this department: there is no line",
    },
    mend: { zh: "请法治工作机构先作任务分解。", en: "Ask the coordinator to assign the work first." },
  },
  FAHENG_LEDGER_SAME: {
    status: 422,
    message: { zh: "没有改动任何一行，无需更正", en: "No line was changed: there is nothing to correct" },
    mend: { zh: "改动有误的行后再提交更正。", en: "Change the line that is wrong, then submit." },
  },
  FAHENG_LEDGER_COORDINATOR_FIRST: {
    status: 403,
    message: { zh: "本单位另有协调员可以签收", en: "There is a coordinator who can sign for it" },
    mend: {
      zh: "请未填写本台账的协调员签收；都参与填写的，由领导签收。",
      en: "Ask a coordinator who did not fill it in; where all did, the leader signs.",
    },
  },
});
