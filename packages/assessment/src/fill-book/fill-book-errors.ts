import { defineErrors } from "@faheng/domain";

/** What can be wrong with a table that was filled in. Places are cells: `填报!D5`. */
export const fillBookErrors = defineErrors({
  FAHENG_FILL_UNKNOWN: {
    status: 422,
    message: {
      zh: "这不是从本系统下载的填报表",
      en: "This is no table for filling in that was downloaded here",
    },
    mend: {
      zh: "重新下载填报表，把内容填进去再交回；不要删除表头和隐藏的工作表。",
      en: "Download the table anew and fill it in; keep its headings and its hidden sheet.",
    },
  },
  FAHENG_FILL_OTHER: {
    status: 422,
    message: {
      zh: "这份填报表属于另一机关或另一周期：{of}",
      en: "This table is another agency’s or another cycle’s: {of}",
    },
    mend: {
      zh: "打开它所属的周期交回，或下载本周期的填报表。",
      en: "Hand it in there, or download the table of this one.",
    },
  },
  FAHENG_FILL_EDITION: {
    status: 409,
    message: {
      zh: "下载之后，本周期的指标体系或评分办法已经更换",
      en: "The framework or the scoring of this cycle has been replaced since the download",
    },
    mend: { zh: "重新下载填报表，把内容填到新表里。", en: "Download the table anew and fill in that one." },
  },
  FAHENG_FILL_EDITED: {
    status: 422,
    message: {
      zh: "填报表里隐藏的版本信息被改动过",
      en: "The hidden record of versions in this table was changed",
    },
    mend: { zh: "重新下载填报表，把内容填到新表里。", en: "Download the table anew and fill in that one." },
  },
  FAHENG_FILL_KEY: {
    status: 422,
    message: { zh: "识别码“{key}”不是本表的", en: "“{key}” is no code of this table" },
    mend: {
      zh: "不要新增行，也不要改动识别码；这一行删去或照原表恢复。",
      en: "Add no rows and change no codes: delete this row, or restore it as it was.",
    },
  },
  FAHENG_FILL_TWICE: {
    status: 422,
    message: {
      zh: "识别码“{key}”出现了不止一次，先在{first}",
      en: "“{key}” is there more than once, first at {first}",
    },
    mend: { zh: "只留一行；合并过的单元格先取消合并。", en: "Keep one row; undo merged cells first." },
  },
  FAHENG_FILL_MERGED: {
    status: 422,
    message: { zh: "这一格与别的单元格合并了，分不清填的是哪一项", en: "This cell was merged with others" },
    mend: { zh: "取消合并，逐格填写。", en: "Undo the merge and fill in each cell." },
  },
  FAHENG_FILL_FORMULA: {
    status: 422,
    message: {
      zh: "“{label}”是公式算不出来的结果：{text}",
      en: "“{label}” is a formula that can’t be worked out: {text}",
    },
    mend: { zh: "把这一格改填为值。", en: "Type the value into the cell." },
  },
  FAHENG_FILL_VALUE: {
    status: 422,
    message: { zh: "“{label}”填了“{text}”，不合要求", en: "“{label}” says “{text}”, which is not what it takes" },
    mend: { zh: "应填：{wants}。", en: "It takes: {wants}." },
  },
  FAHENG_FILL_TOO_LONG: {
    status: 422,
    message: { zh: "“{label}”有{actual}字，超过{limit}字", en: "“{label}” has {actual} characters, more than {limit}" },
    mend: { zh: "精简后再交回。", en: "Shorten it." },
  },
  FAHENG_FILL_VERSION: {
    status: 422,
    message: {
      zh: "填报表记的是第{version}版，本项现在只到第{current}版",
      en: "The table was filled in from version {version}; there are {current} only",
    },
    mend: { zh: "重新下载填报表，把内容填到新表里。", en: "Download the table anew and fill in that one." },
  },
  FAHENG_FILL_NOT_YOURS: {
    status: 403,
    message: { zh: "这一项不由您填报", en: "This indicator is not yours to answer" },
    mend: {
      zh: "恢复原来的内容，或请协调员调整分工。",
      en: "Restore what stood there, or ask the coordinator to assign it.",
    },
  },
});
