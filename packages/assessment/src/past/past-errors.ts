import { defineErrors } from "@faheng/domain";

/** What can be wrong with results of earlier years that are brought in. Places are cells: `往年结果!C5`. */
export const pastErrors = defineErrors({
  FAHENG_PAST_AGENCY: {
    status: 422,
    message: {
      zh: "第{row}行：“{name}”不是可以导入的机关{nearest}",
      en: "Line {row}: nothing can be brought in for “{name}”{nearestEn}",
    },
    mend: {
      zh: "按“组织机构”页的全称填写；各机关只能导入本机关的结果，多个机关的由办公室导入。",
      en: "Write the full name as on the page of agencies; an agency brings in its own, the office those of several.",
    },
  },
  FAHENG_PAST_YEAR: {
    status: 422,
    message: {
      zh: "第{row}行“年度”不是{from}至{to}之间的年份",
      en: "“年度” in line {row} is no year from {from} to {to}",
    },
    mend: { zh: "写四位年份，如2016。", en: "Write the year in four figures: 2016." },
  },
  FAHENG_PAST_AMOUNT: {
    status: 422,
    message: {
      zh: "第{row}行“{column}”不是最多三位小数的数",
      en: "“{column}” in line {row} is no number with at most three decimals",
    },
    mend: {
      zh: "只写数字，如87.35；不写“分”、“约”，不写分数。",
      en: "Write the number alone: 87.35; no unit, nothing approximate.",
    },
  },
  FAHENG_PAST_MAXIMUM: {
    status: 422,
    message: { zh: "第{row}行“满分”不大于0", en: "“满分” in line {row} is not above 0" },
    mend: { zh: "文件没有写明满分的，这一格留空。", en: "Leave the cell empty where the document says none." },
  },
  FAHENG_PAST_MERGED: {
    status: 422,
    message: {
      zh: "第{row}行“{column}”是合并的单元格，分不清是哪一行的",
      en: "“{column}” in line {row} is a merged cell: whose line it is can’t be told",
    },
    mend: { zh: "取消合并，逐行填写。", en: "Undo the merge and fill in each line." },
  },
  FAHENG_PAST_DOCUMENT_DAY: {
    status: 422,
    message: {
      zh: "第{row}行“来源日期”不是{from}至今天之间的日期",
      en: "“来源日期” in line {row} is no day from {from} to today",
    },
    mend: {
      zh: "写来源文件的成文日期，如2017-03-01；不早于该年度开始。",
      en: "Write the day of the document: 2017-03-01; not before that year began.",
    },
  },
  FAHENG_PAST_REPEATED: {
    status: 422,
    message: { zh: "第{row}行与{first}重复", en: "Line {row} repeats {first}" },
    mend: {
      zh: "同一机关、同一年度、同一指标体系只留一行；同一指标也只留一行。",
      en: "Keep one line for an agency, year and framework, and one for each part.",
    },
  },
  FAHENG_PAST_PART_ALONE: {
    status: 422,
    message: {
      zh: "第{row}行：这份工作簿里没有同一机关、年度、指标体系的总分",
      en: "Line {row}: the workbook has no total of this agency, year and framework",
    },
    mend: {
      zh: "在“往年结果”表补上总分，或核对机关、年度、指标体系的写法。",
      en: "Add the total, or check how agency, year and framework are written.",
    },
  },
  FAHENG_PAST_PART_WRONG: {
    status: 422,
    message: {
      zh: "第{row}行：它的分项得分有{count}行有误",
      en: "Line {row}: {count:line of its parts is:lines of its parts are} wrong",
    },
    mend: { zh: "先改好分项得分。", en: "Mend the lines of its parts." },
  },
  FAHENG_PAST_COMPUTED: {
    status: 409,
    message: {
      zh: "第{row}行：“{cycle}”已在本系统考评，结果由本系统计算",
      en: "Line {row}: “{cycle}” is assessed here; its result is computed",
    },
    mend: {
      zh: "删去这一行；只有本系统没有考评过的年度才导入。",
      en: "Delete the line: only years that were not assessed here are brought in.",
    },
  },
  FAHENG_PAST_OFFICE: {
    status: 409,
    message: {
      zh: "{framework}（{year}年）的结果由办公室导入，本机关不能更正、移除",
      en: "The office brought the result of {year} in ({framework}); the agency can neither correct nor remove it",
    },
    mend: { zh: "有误的，请办公室更正。", en: "Ask the office to correct it." },
  },
  FAHENG_PAST_REASON: {
    status: 422,
    message: {
      zh: "这份工作簿更正已有的结果，要写明理由",
      en: "The workbook corrects results that are there: say why",
    },
    mend: { zh: "写明更正的理由后再确认。", en: "Write the reason and confirm again." },
  },
  FAHENG_PAST_FAULTS: {
    status: 422,
    message: { zh: "还有{count}行有误，未导入", en: "{count:line is:lines are} wrong; nothing was brought in" },
    mend: { zh: "改好后重新试算，再确认导入。", en: "Mend them, try again and confirm then." },
  },
  FAHENG_PAST_NOTHING: {
    status: 422,
    message: { zh: "工作簿里没有新的结果，未导入", en: "There is nothing new in the workbook; nothing was brought in" },
    mend: {
      zh: "在表头下面逐行填写；与已有的完全一样的不必导入。",
      en: "Fill in lines under the headings; what is there already need not be brought in.",
    },
  },
  FAHENG_PAST_CHANGED: {
    status: 409,
    message: {
      zh: "试算之后，文件或已有的结果又有变动，未导入",
      en: "The file or the results that are there have changed since the dry run; nothing was brought in",
    },
    mend: { zh: "重新试算，核对后再确认。", en: "Do the dry run again, look at it and confirm." },
  },
  FAHENG_PAST_NOT_FOUND: {
    status: 404,
    message: { zh: "没有这个年度的导入结果", en: "There is no such result" },
    mend: { zh: "刷新页面，从列表中选择。", en: "Reload the page and choose from the list." },
  },
  FAHENG_PAST_CONFLICT: {
    status: 409,
    message: {
      zh: "“{by}”已先更正或移除了这个结果，未写入任何内容",
      en: "“{by}” corrected or removed it first; nothing was written",
    },
    mend: { zh: "刷新页面，看了现在的一版再办理。", en: "Reload the page and look at the last version." },
  },
});
