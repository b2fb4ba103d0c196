import { type DocumentReader, normaliseOfficialText, type OfficialExcerpt } from "@faheng/plugin-api";

/** The opening of each 内容 cell: the table prints no numbers by which a row could be known. */
const OPENINGS: Readonly<Record<string, string>> = {
  R1: "层层明确法治建设领导责任制",
  R2: "党组专题研究法治工作",
  R3: "落实法治工作机构和人员",
  R4: "认真组织领导干部述法",
  R5: "严格落实行政诉讼",
  R6: "自觉履行生效裁判",
  R7: "无领导干部插手",
  R8: "严格落实“七五”普法",
  R9: "党组中心组集中学法",
  R10: "贯彻落实“谁执法谁普法”",
  R11: "深入推进法治文化建设",
  R12: "积极投身新一轮法治城市创建",
  R13: "根据各自职能落实法治惠民",
  R14: "及时填报江苏省法治信息系统",
  R15: "深入推进法治型机关创建",
  R16: "认真对各县（市）区",
  R17: "大力宣传促进经济社会发展",
  R18: "规范商务行政权力事项",
  R19: "推进商务综合行政执法改革",
  B1: "法治建设工作经验、创新举措",
  B2: "部门（单位）法治建设相关",
  B3: "法治建设先进经验",
};

const openings = Object.entries(OPENINGS).map(
  ([indicator, opening]) => [indicator, normaliseOfficialText(opening)] as const,
);

/**
 * Finds the 内容 cells of the Nantong table and the three points of 市考评加分事项, in a table (docx, xlsx) or in text
 * whose cells are parted by tabs.
 */
export const readNantong2017: DocumentReader = ({ lines, tables }) => {
  const textRows = lines.filter((line) => line.includes("\t")).map((line) => line.split("\t"));
  const found = new Map<string, OfficialExcerpt>();
  // The first column is the 项目; two of its cells read like the 内容 beside them.
  for (const row of [...tables.flat(), ...textRows]) {
    for (const passage of row.slice(1).flatMap(passages)) {
      const indicator = indicatorOf(passage.text);
      if (indicator !== null && !found.has(indicator)) found.set(indicator, { indicator, ...passage });
    }
  }
  return [...found.values()];
};

function indicatorOf(text: string): string | null {
  const normalised = normaliseOfficialText(text);
  return openings.find(([, opening]) => normalised.startsWith(opening))?.[0] ?? null;
}

/** The points of a cell, their printed numbers apart; the text form carries paragraph tags. */
function passages(cell: string): { readonly printedNumber: string | null; readonly text: string }[] {
  const paragraphs = /<\/?p>|^\s*\d[.．]/.test(cell) ? cell.split(/<\/?p>|\n/) : [cell];
  return paragraphs.flatMap((paragraph) => {
    const [, number, text = ""] = /^\s*(\d[.．])?\s*(.*?)\s*$/s.exec(paragraph) ?? [];
    return text === "" ? [] : [{ printedNumber: number ?? null, text }];
  });
}
