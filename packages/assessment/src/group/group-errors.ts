import { defineErrors } from "@faheng/domain";

/** What can go wrong with records of the leading group. Places are records: `group:…`. */
export const groupErrors = defineErrors({
  FAHENG_GROUP_NOT_FOUND: {
    status: 404,
    message: { zh: "没有这条领导小组记录", en: "There is no such record of the leading group" },
    mend: { zh: "刷新页面，从列表中选择。", en: "Reload the page and choose from the list." },
  },
  FAHENG_GROUP_CONFLICT: {
    status: 409,
    message: {
      zh: "“{by}”已于{at}先改了这条记录，未写入任何内容",
      en: "“{by}” changed it first, at {at}; nothing was written",
    },
    mend: { zh: "查看最新的一版后再办。", en: "Look at the last version first." },
  },
  FAHENG_GROUP_DAY: {
    status: 422,
    message: { zh: "日期{day}还没有到", en: "The day {day} has not come yet" },
    mend: { zh: "会议开过、文件印发、事情办完之后再登记。", en: "Record it once it was held, issued or done." },
  },
  FAHENG_GROUP_DUE: {
    status: 422,
    message: { zh: "整改期限{due}早于督导日期{day}", en: "It would be due on {due}, before the visit on {day}" },
    mend: { zh: "把整改期限定在督导当日或以后。", en: "Let it be due on the day of the visit or later." },
  },
  FAHENG_GROUP_REASON: {
    status: 422,
    message: { zh: "更正要写理由；首次登记不写", en: "A correction says why; the first version does not" },
    mend: { zh: "写明更正的理由。", en: "Say why it is corrected." },
  },
  FAHENG_GROUP_KIND: {
    status: 422,
    message: { zh: "更正不能改变记录的类别", en: "A correction can’t make it a record of another kind" },
    mend: { zh: "另登记一条。", en: "Record one of its own." },
  },
  FAHENG_GROUP_DEPARTMENT: {
    status: 422,
    message: { zh: "受督导的处室不是本机关的", en: "The supervised department is not of this agency" },
    mend: { zh: "从本机关的处室中选择。", en: "Choose among the agency’s departments." },
  },
  FAHENG_GROUP_FILE: {
    status: 422,
    message: { zh: "所附文件不在本次考评的佐证材料中", en: "The file is not among the evidence of this assessment" },
    mend: {
      zh: "先在相应事项提交这份材料，再从列表中选择。",
      en: "Give it as evidence first, then choose it from the list.",
    },
  },
  FAHENG_GROUP_NO_ANSWER: {
    status: 422,
    message: { zh: "这条记录不用答复，或者已经答复", en: "This record asks for no answer, or has one" },
    mend: { zh: "刷新页面，查看最新的一版。", en: "Reload the page and look at the last version." },
  },
});
