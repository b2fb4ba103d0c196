import { pageWords } from "../../parts/page-words.ts";

/** English for what this page alone says. */
export const calendarEnglish = {
  "{month}月": "Month {month}",
  一: "Mo",
  二: "Tu",
  三: "We",
  四: "Th",
  五: "Fr",
  六: "Sa",
  日: "Su",
  班: "on",
  休: "off",
  工作日: "working day",
  休息日: "day off",
  "{year}年": "{year}",
  上一年: "Year before",
  下一年: "Year after",
  已维护: "kept here",
  "按国务院办公厅公布的安排，尚未维护": "as published by the State Council’s office, not kept here yet",
  "尚无放假安排，仅按周末计算": "no holidays known, weekends alone",
  节假日: "holiday",
  调休上班: "made-up workday",
  "如：国庆节": "such as National Day",
  保存日历: "Save the calendar",
  调休: "made up",
  粘贴放假安排: "Paste a list of holidays",
  "每行一天：日期、休或班、名称，用逗号或空格隔开，如 2026-10-01,休,国庆节":
    "A day on each line: date, 休 (off) or 班 (on), name, with commas or spaces between, such as 2026-10-01,休,国庆节",
  先看看会改变什么: "See what it would change",
  "{year}年：新增 {added} 天，取消 {removed} 天。": "{year}: {added:day:days} more, {removed:day:days} less.",
  采用这一年: "Take this year over",
  "点日期更改：工作日改为休，周末先改为班、再点改为休，最后恢复平常。改完后保存日历。":
    "Choose a day: a working day becomes a holiday; a weekend a working day, then a holiday, then plain again. Then save.",
  所点日期的名称: "Name of the days chosen",
  "第{version}版": "Version {version}",
} as const;

/** The translator of this page. */
export const useText = pageWords(calendarEnglish);
