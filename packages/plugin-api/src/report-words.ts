import type { ReportCell, AssessmentView } from "./report.ts";

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

/**
 * A cell that keeps what is printed and says beside it how we read it. The importer of documents knows the form and takes
 * both apart again.
 *
 * @example readAs("财物装备科", "财务装备科").text // "财物装备科（读作：财务装备科）"
 */
export function readAs(printed: string, reading: string): ReportCell {
  return { text: `${printed}（读作：${reading}）`, isOurs: true };
}
