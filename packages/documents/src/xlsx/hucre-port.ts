import {
  type Cell,
  type CellStyle,
  type CellValue,
  type MergeRange,
  readXlsx,
  writeXlsx,
  type WriteSheet,
} from "hucre/xlsx";
import { literalText } from "./literal-text.ts";
import { FONT_SIZES } from "./row-heights.ts";
import type { CellLook, ReadBounds, SheetCell, SheetContent, SheetModel, WorkbookPort } from "./sheet.ts";
import { WORKBOOK_PROPERTIES } from "./workbook-properties.ts";

const THIN = { style: "thin", color: { rgb: "000000" } } as const;
const BOX = { top: THIN, right: THIN, bottom: THIN, left: THIN } as const;
const FONTS: Record<CellLook, string> = {
  title: "方正小标宋简体",
  number: "仿宋_GB2312",
  heading: "黑体",
  text: "仿宋_GB2312",
  head: "黑体",
  cell: "宋体",
  emphasis: "黑体",
  note: "楷体_GB2312",
};

// Begins like a formula (half- or full-width): such a cell also gets the number format «text», so that it stays text
// when somebody edits it later.
const LIKE_A_FORMULA = /^[\s'"]*[=+\-@\t\r\n＝＋－＠]/u;

/** The workbook port on hucre. */
export const hucrePort: WorkbookPort = {
  write: async (sheets) => {
    const bytes = await writeXlsx({
      sheets: sheets.map(sheetOf),
      namedRanges: sheets.flatMap(printTitlesOf),
      defaultFont: { name: "宋体", size: 11 },
      properties: WORKBOOK_PROPERTIES,
    });
    return new Uint8Array(bytes);
  },
  read: async (bytes, { budget, last }) => {
    const { sheets } = await readWithin(bytes, { budget, last });
    return sheets.map(({ name, rows, merges = [] }): SheetContent => {
      const written = withoutBlankEnd(rows, merges);
      // Before anything is filled in: a cell in the last row there can be makes a million rows of a small file.
      budget.take(written.length * widest(written), 0);
      const filled = fillMerges(written, merges);
      for (const row of filled) for (const cell of row) budget.take(0, cell.length);
      return { name, rows: filled, merged: coveredBy(merges, filled) };
    });
  },
};

function sheetOf({ name, orientation, columnWidths, rowHeights, cells, headRow }: SheetModel): WriteSheet {
  const rows: CellValue[][] = rowHeights.map(() => columnWidths.map(() => null));
  const styled = new Map<string, Partial<Cell>>();
  /** Cells of one look share a style: a hundred thousand rows hold a handful of them. */
  const styles = new Map<string, CellStyle>();
  for (const cell of cells) {
    const key = [cell.look, cell.align, cell.rowSpan > 1, LIKE_A_FORMULA.test(cell.text)].join();
    const style = styles.get(key) ?? styleOf(cell);
    styles.set(key, style);
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++) {
      for (let column = cell.column; column < cell.column + cell.columnSpan; column++)
        styled.set(`${row},${column}`, { style });
    }
    const value = literalText(cell.text);
    styled.set(`${cell.row},${cell.column}`, { value, type: "string", style });
  }
  const aboveHead = headRow === null ? 0 : rowHeights.slice(0, headRow).reduce((sum, height) => sum + height, 0);
  return {
    name,
    rows,
    cells: styled,
    columns: columnWidths.map((width) => ({ width })),
    rowDefs: new Map(rowHeights.map((height, row) => [row, { height }])),
    merges: cells.filter((cell) => cell.rowSpan * cell.columnSpan > 1).map(mergeOf),
    // Frozen only while the head leaves most of the window to the rows.
    ...(headRow !== null && aboveHead < 160 ? { freezePane: { rows: headRow + 1 } } : {}),
    pageSetup: {
      paperSize: "a4",
      orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { top: 0.6, bottom: 0.7, left: 0.5, right: 0.5, header: 0.3, footer: 0.35 },
    },
    headerFooter: { differentOddEven: true, oddFooter: "&R— &P —", evenFooter: "&L— &P —" },
  };
}

/**
 * The head, printed on every page. The library writes a sheet's name there as it is, and one with a blank, a hyphen or a leading
 * digit has to stand between quotes: a spreadsheet program takes the file for damaged otherwise, or prints no head.
 */
function printTitlesOf({ name, headRow }: SheetModel): { name: string; range: string; scope: string }[] {
  if (headRow === null) return [];
  const row = `$${headRow + 1}:$${headRow + 1}`;
  return [{ name: "_xlnm.Print_Titles", range: `'${name.replaceAll("'", "''")}'!${row}`, scope: name }];
}

function mergeOf({ row, column, rowSpan, columnSpan }: SheetCell): MergeRange {
  return { startRow: row, startCol: column, endRow: row + rowSpan - 1, endCol: column + columnSpan - 1 };
}

function styleOf({ look, align, text, rowSpan }: SheetCell): CellStyle {
  const isInTable = look === "head" || look === "cell" || look === "emphasis";
  return {
    font: { name: FONTS[look], size: FONT_SIZES[look] },
    // What goes over a page end is parted there: its text stands at the top, in one row.
    alignment: { horizontal: align, vertical: rowSpan > 1 ? "top" : "center", wrapText: true },
    ...(isInTable ? { border: BOX } : {}),
    ...(look === "head" ? { fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "EDEDED" } } } : {}),
    ...(LIKE_A_FORMULA.test(text) ? { numFmt: "@" } : {}),
  };
}

/** @throws FAHENG_DOCUMENT_TOO_LARGE where the library itself finds a sheet too wide: nothing is damaged then. */
async function readWithin(bytes: Uint8Array, { budget, last }: ReadBounds) {
  try {
    return await readXlsx(bytes, last === null ? {} : { maxRows: last });
  } catch (cause) {
    const [, rows, columns] = /spans (\d+) rows x (\d+) columns/.exec(String(cause)) ?? [];
    if (rows !== undefined) budget.take(Number(rows) * Number(columns), 0);
    throw cause;
  }
}

/**
 * Rows and columns as far as something is written, merged cells with all they cover: frames are drawn down to the last row there
 * can be, with nothing in them.
 */
function withoutBlankEnd(
  rows: readonly (readonly CellValue[])[],
  merges: readonly MergeRange[],
): (readonly CellValue[])[] {
  const isWritten = (value: CellValue): boolean => textOf(value).trim() !== "";
  const ends = rows.map((row) => row.findLastIndex(isWritten) + 1);
  let width = ends.reduce((most, end) => Math.max(most, end), 0);
  let height = ends.findLastIndex((end) => end > 0) + 1;
  for (const { startRow, startCol, endRow, endCol } of merges) {
    if (!isWritten(rows[startRow]?.[startCol] ?? null)) continue;
    width = Math.max(width, endCol + 1);
    height = Math.max(height, endRow + 1);
  }
  return rows.slice(0, height).map((row) => row.slice(0, width));
}

/** The text of a merged cell in every cell it covers. Merges that reach beyond the rows are cut to them. */
function fillMerges(rows: readonly (readonly CellValue[])[], merges: readonly MergeRange[]): string[][] {
  const texts = rows.map((row) => row.map(textOf));
  for (const { startRow, startCol, endRow, endCol } of merges) {
    const text = texts[startRow]?.[startCol] ?? "";
    if (text === "") continue;
    const width = widest(texts);
    for (const row of texts.slice(startRow, endRow + 1)) {
      for (let column = startCol; column <= Math.min(endCol, width - 1); column++) row[column] = text;
    }
  }
  const width = widest(texts);
  return texts.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ""));
}

/** The cells that merges cover, as far as there are rows. */
function coveredBy(merges: readonly MergeRange[], rows: readonly (readonly string[])[]): [number, number][] {
  return merges.flatMap(({ startRow, startCol, endRow, endCol }) =>
    rows.slice(startRow, endRow + 1).flatMap((row, down) => {
      const last = Math.min(endCol, row.length - 1);
      return Array.from({ length: Math.max(0, last - startCol + 1) }, (_, right): [number, number] => [
        startRow + down,
        startCol + right,
      ]);
    }),
  );
}

function widest(rows: readonly (readonly unknown[])[]): number {
  return rows.reduce((most, row) => Math.max(most, row.length), 0);
}

function textOf(value: CellValue): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return String(value);
}
