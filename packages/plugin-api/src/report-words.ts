import type { AssessmentView } from "./report.ts";

/** A day as documents write it: `2017-03-05` is 2017年3月5日. */
export function chineseDate(day: string): string {
  const [year, month, date] = day.split("-").map(Number);
  return `${year}年${month}月${date}日`;
}

/** Who reports, on which period, and when: the line under a report's title. */
export function reportCaption({ agency, cycle, printedOn }: AssessmentView): string {
  const period = `${cycle.title}（${chineseDate(cycle.from)}至${chineseDate(cycle.to)}）`;
  return `填报单位：${agency.name}　周期：${period}　填表日期：${chineseDate(printedOn)}`;
}
