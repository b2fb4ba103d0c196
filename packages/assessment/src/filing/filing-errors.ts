import { defineErrors } from "@faheng/domain";

/** What can go wrong with filing records. Places are records: `filing:…`. */
export const filingErrors = defineErrors({
  FAHENG_FILING_NOT_FOUND: {
    status: 404,
    message: { zh: "没有这条报送记录", en: "There is no such filing record" },
    mend: { zh: "刷新页面，从列表中选择。", en: "Reload the page and choose from the list." },
  },
  FAHENG_FILING_CONFLICT: {
    status: 409,
    message: {
      zh: "“{by}”已于{at}先更正了这条记录，未写入任何内容",
      en: "“{by}” corrected it first, at {at}; nothing was written",
    },
    mend: { zh: "查看最新的一版后再更正。", en: "Look at the last version, then correct it." },
  },
  FAHENG_FILING_VOID: {
    status: 409,
    message: {
      zh: "第{n}条已由“{by}”于{at}作废（{reason}）",
      en: "“{by}” voided number {n} at {at} ({reason})",
    },
    mend: {
      zh: "作废的记录不再更正；误作废的，重新登记一条。",
      en: "What is void is not corrected any more; voided by mistake, record it anew.",
    },
  },
  FAHENG_FILING_DAY: {
    status: 422,
    message: { zh: "报送日期{day}还没有到", en: "The day of filing, {day}, has not come yet" },
    mend: { zh: "报送、公开之后再登记。", en: "Record it once it was filed or published." },
  },
  FAHENG_FILING_EARLY: {
    status: 422,
    message: {
      zh: "报送日期{day}早于本周期开始（{from}）",
      en: "The day of filing, {day}, is before the cycle begins ({from})",
    },
    mend: {
      zh: "核对年份；属于以前周期的，在那个周期登记。",
      en: "Check the year; what belongs to an earlier cycle is recorded there.",
    },
  },
  FAHENG_FILING_TWICE: {
    status: 409,
    message: {
      zh: "同样的记录（第{n}条）已由“{by}”于{at}登记",
      en: "“{by}” recorded the same at {at} (number {n})",
    },
    mend: {
      zh: "有不同的，写明区别，如文号、期次。",
      en: "If it is another one, say what tells them apart: a number, an issue.",
    },
  },
  FAHENG_FILING_REASON: {
    status: 422,
    message: { zh: "更正要写理由；首次登记不写", en: "A correction says why; the first version does not" },
    mend: { zh: "写明更正的理由。", en: "Say why it is corrected." },
  },
});
