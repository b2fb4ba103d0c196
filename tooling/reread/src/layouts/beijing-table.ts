import type { Layout, SourceItem } from "../source-document.ts";
import { type CellLine, cellRows } from "./cell-lines.ts";

const CHAPTER = /^[一二三四五六七八九十]+、/u;
const SECTION = /^[（(][一二三四五六七八九十]+[）)]/u;
const BASES = /^1[.．]/u;

/** 任务分解方案 with seven columns, one cell a line; cells that the extraction lost are marked by a space before the tab. */
export const beijingTable: Layout = (text) => {
  const headings: string[] = [];
  const items: SourceItem[] = [];
  let above: readonly string[] = [];
  for (const row of cellRows(text)) {
    let rest: readonly CellLine[] = row;
    while (rest.length > 0) {
      const [cell, ...after] = rest;
      if (cell === undefined) break;
      // Documents of the last cell are numbered too, but from 1; items run on.
      const number = new RegExp(`^${items.length + 1}[.．]`, "u").exec(cell.text)?.[0];
      if (CHAPTER.test(cell.text)) above = [cell.text];
      else if (SECTION.test(cell.text)) above = [above[0] ?? "", cell.text];
      else if (number !== undefined) {
        const end = after.findIndex((it) => it.text.startsWith(`${items.length + 2}.`));
        const own = end < 0 ? after : after.slice(0, end);
        const isLost = cell.isAfterLoss && row[0] === cell;
        items.push({
          code: `t${items.length + 1}`,
          printedNumber: number,
          heading: cell.text.slice(number.length),
          above: isLost ? [] : above,
          ...cellsOf(own, end >= 0 && (after[end]?.isAfterLoss ?? false)),
        });
        rest = end < 0 ? [] : after.slice(end);
        continue;
      }
      rest = after;
    }
    if (above.length > 0 && row.some(({ text }) => CHAPTER.test(text) || SECTION.test(text))) headings.push(...above);
  }
  return { text, frame: text, headings: [...new Set(headings)], outline: [], items };
};

/** The cells after the heading: 具体要求, 牵头部门, 配合部门, 依据. After a loss only those beside a known one are told. */
function cellsOf(own: readonly CellLine[], isLossAfter: boolean): Pick<SourceItem, "cells" | "unplaced"> {
  const known = own.at(-1);
  const bases = known && BASES.test(known.text) ? known : null;
  const before = bases ? own.slice(0, -1) : own;
  const gap = before.findIndex((cell) => cell.isAfterLoss);
  const isWhole = before.length === 3 && gap < 0 && bases !== null && !bases.isAfterLoss;
  const [wording = null, lead = null, cooperating = null] = isWhole || gap < 0 ? before : before.slice(0, gap);
  const behind = gap < 0 ? [] : before.slice(gap);
  // Directly before 依据, nothing lost between: 配合部门.
  const isBeside = behind.length > 0 && bases !== null && !bases.isAfterLoss && !isLossAfter;
  return {
    cells: {
      wording: wording?.text ?? null,
      lead: lead?.text ?? null,
      cooperating: (isBeside ? behind.at(-1) : cooperating)?.text ?? null,
      bases: bases?.text ?? null,
    },
    unplaced: (isBeside ? behind.slice(0, -1) : behind).map((cell) => cell.text),
  };
}
