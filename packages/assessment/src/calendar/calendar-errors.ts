import { defineErrors } from "@faheng/domain";

/** What can go wrong with the work calendar. Places are days, lines and years. */
export const calendarErrors = defineErrors({
  FAHENG_CALENDAR_DAY: {
    status: 422,
    message: { zh: "“{day}”不是{year}年的日期，或写了两次", en: "“{day}” is no day of {year}, or is there twice" },
    mend: { zh: "每个日期只写一次，且属于该年。", en: "Write each day once, in its own year." },
  },
  FAHENG_CALENDAR_LINE: {
    status: 422,
    message: { zh: "第{line}行读不出：{text}", en: "Line {line} can’t be read: {text}" },
    mend: {
      zh: "每行写日期、类别（放假或上班）和名称，用逗号或制表符隔开，例如 2026-10-01,放假,国庆节。",
      en: "Each line is a day, a kind (holiday or workday) and a name with commas or tabs between: 2026-10-01,holiday,National Day.",
    },
  },
  FAHENG_CALENDAR_YEARS: {
    status: 422,
    message: {
      zh: "清单涉及{actual}个年份，一次最多{most}个",
      en: "The list is of {actual} years; {most} are taken at once",
    },
    mend: { zh: "分成几份读入。", en: "Read it in in several parts." },
  },
  FAHENG_CALENDAR_CONFLICT: {
    status: 409,
    message: {
      zh: "{year}年的工作日历已有别人保存的第{version}版",
      en: "Somebody has saved version {version} of the calendar of {year} meanwhile",
    },
    mend: { zh: "重新打开该年，再改一次。", en: "Open the year again and repeat the change." },
  },
  FAHENG_CALENDAR_SAME: {
    status: 409,
    message: { zh: "本周期采用的工作日历与现在的相同", en: "The cycle has the calendar of today already" },
    mend: { zh: "不需要采用。", en: "There is nothing to take over." },
  },
});
