import type { AssessmentView, OfficialPart, ReportCell } from "./report.ts";

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

/**
 * The lines that a part of an official document prints, without their places on the page.
 *
 * @example officialWords({ kind: "recipients", names: ["市司法局"] }) // ["市司法局："]
 */
export function officialWords(part: OfficialPart): readonly string[] {
  switch (part.kind) {
    case "classification":
      // Two empty fields.
      return [];
    case "recipients":
      return [`${part.names.join("、")}：`];
    case "attachments":
      return part.titles.map((title, at) => {
        return `${at === 0 ? "附件：" : ""}${part.titles.length > 1 ? `${at + 1}.` : ""}${title}`;
      });
    case "signature":
      return [...part.by, chineseDate(part.on)];
    case "annex":
      return [`附件${part.number ?? ""}`, part.title];
    case "colophon": {
      const issued = `${part.issuer}　${chineseDate(part.on)}印发`;
      return part.copies.length === 0 ? [issued] : [`抄送：${part.copies.join("，")}。`, issued];
    }
  }
}
