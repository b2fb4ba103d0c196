import type { ReportBlock, ReportModel, ReportTable } from "@faheng/plugin-api";
import { officialLines } from "./official-lines.ts";
import { OUR_MARK, OUR_NOTE } from "../our-reading.ts";
import { balanceLines } from "../balance-lines.ts";
import { wholePieces } from "../whole-pieces.ts";
import { placeTable } from "../place-table.ts";
import { printableText } from "../printable-text.ts";
import { shareOut } from "../share-out.ts";
import { repeatHeadings } from "../repeat-headings.ts";
import { COLUMN_UNIT, FONT_SIZES, rowHeights } from "./row-heights.ts";
import type { Line, SheetCell, SheetModel } from "./sheet.ts";
import { sheetNames } from "./sheet-names.ts";

type TextBlock = Extract<ReportBlock, { kind: "heading" | "paragraph" }>;

/** What stands on one sheet: lines, then perhaps a table, then lines. */
interface SheetPlan {
  readonly orientation: "portrait" | "landscape";
  readonly above: Line[];
  readonly table: ReportTable | null;
  readonly below: Line[];
}

/** Characters across a page at about full size. */
const PAGE_WIDTH = { portrait: 82, landscape: 124 } as const;
/** Two characters before a paragraph. */
const INDENT = "　　";
/** What a page holds of a table, in points. */
const PAGE_HEIGHT = { portrait: 700, landscape: 450 } as const;

/**
 * Lays a report out on sheets: one for every table, with the text before it above; text behind the last table of a page
 * under it; pages without a table on a sheet of their own.
 *
 * @throws FAHENG_DOCUMENT_TABLE_SHAPE
 */
export function reportSheets(model: ReportModel): readonly SheetModel[] {
  const plans = planSheets(model);
  const names = sheetNames(plans.map((plan) => plan.table?.name ?? "正文"));
  return plans.map((plan, index) => layOut(plan, names[index] ?? "表"));
}

function planSheets(model: ReportModel): readonly SheetPlan[] {
  const plans: SheetPlan[] = [];
  let orientation = model.orientation;
  let lines: Line[] = [{ text: model.title, look: "title", align: "center" }];
  if (model.documentNumber !== null) lines.push({ text: model.documentNumber, look: "number", align: "center" });
  /** The last table's plan on this page, under which trailing text goes. */
  let last: SheetPlan | null = null;
  const flush = (): void => {
    if (lines.length > 0 && last) for (const line of lines) last.below.push(line);
    else if (lines.length > 0) plans.push({ orientation, above: lines, table: null, below: [] });
    lines = [];
    last = null;
  };
  for (const block of model.blocks) {
    if (block.kind === "page-break" || block.kind === "annex") {
      flush();
      orientation = block.orientation ?? orientation;
      if (block.kind === "annex") lines = officialLines(block);
    } else if (block.kind === "table") {
      last = { orientation, above: lines, table: block, below: [] };
      plans.push(last);
      lines = [];
    } else if (block.kind === "heading" || block.kind === "paragraph") {
      lines.push(lineOf(block));
    } else {
      lines.push(...officialLines(block));
    }
  }
  flush();
  return plans;
}

function lineOf(block: TextBlock): Line {
  if (block.kind === "heading") return { text: block.text, look: "heading", align: "left" };
  const isIndented = block.indent ?? block.align === undefined;
  return { text: isIndented ? `${INDENT}${block.text}` : block.text, look: "text", align: block.align ?? "left" };
}

function layOut({ orientation, above, table, below }: SheetPlan, name: string): SheetModel {
  const widths = shareOut(PAGE_WIDTH[orientation], table?.columns.map((column) => column.width) ?? [1]);
  const parted = (text: string, look: SheetCell["look"]): string => {
    const capacity = (PAGE_WIDTH[orientation] * COLUMN_UNIT) / FONT_SIZES[look];
    if (look === "title") return balanceLines(text, capacity);
    return look === "text" && !text.startsWith(INDENT) ? wholePieces(text, capacity) : text;
  };
  const cells: SheetCell[] = [];
  let row = 0;
  const line = ({ text, look, align }: Line): void => {
    cells.push({
      row,
      column: 0,
      rowSpan: 1,
      columnSpan: widths.length,
      text: parted(printableText(text), look),
      look,
      align,
    });
    row++;
  };
  for (const it of above) line(it);
  const headRow = table ? row : null;
  if (table) {
    const points = widths.map((width) => width * COLUMN_UNIT);
    const shown = repeatHeadings(table, points, FONT_SIZES.cell, PAGE_HEIGHT[orientation]);
    for (const cell of tableCells(shown, row)) cells.push(cell);
    row += table.rows.length + 1;
    if (table.rows.some((cellsOfRow) => cellsOfRow.some((cell) => cell.isOurs === true))) {
      line({ text: OUR_NOTE, look: "note", align: "left" });
    }
  }
  for (const it of below) line(it);
  return { name, orientation, columnWidths: widths, rowHeights: rowHeights(cells, widths, row), cells, headRow };
}

function tableCells(table: ReportTable, top: number): SheetCell[] {
  const head = table.columns.map(({ title }, column): SheetCell => {
    return { row: top, column, rowSpan: 1, columnSpan: 1, text: printableText(title), look: "head", align: "center" };
  });
  const body = placeTable(table).flatMap((cells) =>
    cells.map(({ cell, row, column, rowSpan, columnSpan }): SheetCell => {
      const text = printableText(cell.text) + (cell.isOurs === true ? OUR_MARK : "");
      const look = cell.bold === true ? "emphasis" : "cell";
      return { row: top + 1 + row, column, rowSpan, columnSpan, text, look, align: cell.align ?? "left" };
    }),
  );
  return [...head, ...body];
}
