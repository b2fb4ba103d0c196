import type { Cell, CellValue, MergeRange, Sheet, Workbook } from "hucre/xlsx";
import type { LeftOut, ReadRemark, SourceBlock, SourceDocument } from "../read/source-document.ts";
import { calculate } from "./calculate.ts";
import { isUncalculated, shownValue } from "./shown-value.ts";

/** A workbook as it is seen when it is opened: shown values, without hidden rows, columns and sheets, which are said. */
export function sourceOfWorkbook({ sheets }: Workbook): SourceDocument {
  const blocks: SourceBlock[] = [];
  const leftOut: LeftOut[] = [];
  const remarks: ReadRemark[] = [];
  for (const sheet of sheets) {
    const place = `工作表“${sheet.name}”`;
    const leave = (text: string, why: string, isFurniture = false): void => {
      if (text.trim() !== "") leftOut.push({ place, text, why, isFurniture });
    };
    const { rows, merges, remarks: own } = tableOf(sheet, blocks.length + 1);
    if (sheet.hidden === true || sheet.veryHidden === true) {
      for (const text of new Set(rows.flat())) leave(text, "隐藏的工作表，未读取");
      continue;
    }
    const shown = rows.map((row, at) =>
      row.map((text, column) => {
        const why =
          sheet.rowDefs?.get(at)?.hidden === true
            ? `第${at + 1}行是隐藏的，未读取`
            : sheet.columns?.[column]?.hidden === true
              ? `第${column + 1}列是隐藏的，未读取`
              : null;
        if (why === null) return text;
        // What a merge hands to a hidden cell is seen where it is not hidden.
        if (!isHandedDown(merges, at, column)) leave(text, why);
        return "";
      }),
    );
    if (shown.length > 0) blocks.push({ kind: "table", name: sheet.name, rows: shown, merges });
    remarks.push(...own);
    for (const { comment } of sheet.cells?.values() ?? []) if (comment) leave(comment.text, "批注，未读取");
    for (const box of sheet.textBoxes ?? []) leave(box.text, "文本框，未读取");
    for (const text of Object.values(sheet.headerFooter ?? {})) {
      if (typeof text === "string") leave(text.replace(/&[A-Z]|&"[^"]*"|&\d+/gu, " "), "页眉页脚", true);
    }
  }
  return { blocks, leftOut, remarks, isFromText: false };
}

function isHandedDown(merges: ReturnType<typeof mergesOf>, row: number, column: number): boolean {
  return merges.some(
    (it) =>
      row >= it.row &&
      row < it.row + it.rows &&
      column >= it.column &&
      column < it.column + it.columns &&
      (row > it.row || column > it.column),
  );
}

function tableOf(sheet: Sheet, table: number) {
  const remarks: ReadRemark[] = [];
  const cells: ReadonlyMap<string, Cell> = sheet.cells ?? new Map();
  const valueAt = (row: number, column: number): CellValue | undefined =>
    sheet.rows[row]?.[column] ?? cells.get(`${row},${column}`)?.formulaResult;
  const texts = sheet.rows.map((row, at) =>
    Array.from(row, (value, column) => {
      const cell = cells.get(`${at},${column}`);
      const format = cell?.style?.numFmt;
      const remark = (printed: string, note: string): void => {
        remarks.push({ table, row: at + 1, column: column + 1, printed, note });
      };
      if (!isUncalculated(cell)) {
        const text = shownValue(value ?? cell?.formulaResult, format);
        if (/^#(REF|VALUE|DIV\/0|NAME\?|N\/A|NUM|NULL)!?$/u.test(text)) remark(text, "公式出错，单元格没有值");
        return text;
      }
      const result = calculate(cell.formula, valueAt);
      const printed = `=${cell.formula}`;
      if (result === null) remark(printed, "文件里没有存公式的结果，也算不出，按空白处理");
      else remark(printed, `文件里没有存公式的结果，由我们算出 ${shownValue(result, format)}`);
      return result === null ? "" : shownValue(result, format);
    }),
  );
  const merges = mergesOf(sheet.merges ?? [], texts.length);
  const width = texts.reduce((most, row) => Math.max(most, row.length), 0);
  const rows = texts.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ""));
  const cut = merges.map((it) => ({ ...it, columns: Math.min(it.columns, Math.max(1, width - it.column)) }));
  for (const { row, column, rows: down, columns } of cut) {
    const text = rows[row]?.[column] ?? "";
    if (text === "") continue;
    for (const line of rows.slice(row, row + down)) line.fill(text, column, Math.min(column + columns, line.length));
  }
  return { rows, merges: cut, remarks };
}

function mergesOf(merges: readonly MergeRange[], rows: number) {
  return merges.map(({ startRow, startCol, endRow, endCol }) => ({
    row: startRow,
    column: startCol,
    rows: Math.min(endRow, rows - 1) - startRow + 1,
    columns: endCol - startCol + 1,
  }));
}
