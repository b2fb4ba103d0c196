import type { DocumentReader, OfficialExcerpt } from "@faheng/plugin-api";
import { taskCode } from "../frameworks/chongqing-ip-2019/compose.ts";

const NUMBERED = /^[（(]\s*(\d{1,3})\s*[）)]\s*(\S[\s\S]*)$/u;
/** 任务来源 ends in a document number; that the next cell does tells a measure from any other numbered cell. */
const SOURCE = /号$/u;

/**
 * Finds the 具体措施 cells in a copy of the Chongqing annex by their printed numbers: in the rows of a docx table, and in
 * a text file whose cells are parted by tabs (one cell or one row a line).
 */
export const readMeasures: DocumentReader = ({ lines, tables }) => {
  const rows = [...tables.flat(), lines.join("\n").split("\t")];
  const found = new Map<string, OfficialExcerpt>();
  for (const excerpt of rows.flatMap(measuresIn)) {
    found.set(`${excerpt.indicator} ${excerpt.text}`, excerpt);
  }
  return [...found.values()];
};

function measuresIn(row: readonly string[]): OfficialExcerpt[] {
  const cells = row.map((cell) => cell.trim());
  return cells.flatMap((cell, index) => {
    const [, number, text] = NUMBERED.exec(cell) ?? [];
    if (number === undefined || text === undefined || !SOURCE.test(cells[index + 1] ?? "")) return [];
    return [{ indicator: taskCode(Number(number)), printedNumber: `（${number}）`, text }];
  });
}
