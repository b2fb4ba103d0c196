import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from "docx";
import type { ReportTable } from "@faheng/plugin-api";
import { OUR_MARK, OUR_NOTE } from "../our-reading.ts";
import { type PlacedCell, placeTable } from "../place-table.ts";
import { repeatHeadings, rowHeightsOf } from "../repeat-headings.ts";
import { shareOut } from "../share-out.ts";
import type { PageLayout } from "./page-layout.ts";
import { noteParagraph } from "./paragraphs.ts";
import { runsOf } from "./runs.ts";

const ALIGNMENTS = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;
const CELL_MARGINS = { top: 40, bottom: 40, left: 80, right: 80 };
const THIN = { style: BorderStyle.SINGLE, size: 4, color: "000000" };
const BORDERS = { top: THIN, bottom: THIN, left: THIN, right: THIN, insideHorizontal: THIN, insideVertical: THIN };

/**
 * A report table in its document's own columns: fixed widths, merged cells, the head printed again on every page, and
 * a note under it where a cell is our reading.
 *
 * @throws FAHENG_DOCUMENT_TABLE_SHAPE
 */
export function tableBlocks(table: ReportTable, layout: PageLayout): (Paragraph | Table)[] {
  const widths = shareOut(
    layout.line,
    table.columns.map((column) => column.width),
  );
  const size = sizeFor(table.columns.length);
  const points = widths.map((width) => width / 20);
  const page = (layout.height - layout.margin.top - layout.margin.bottom) / 20;
  const shown = repeatHeadings(table, points, size / 2, page);
  const heights = rowHeightsOf(shown, points, size / 2);
  const rows = placeTable(shown);
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: table.columns.map(
      ({ title }, column) =>
        new TableCell({
          width: { size: widths[column] ?? 0, type: WidthType.DXA },
          verticalAlign: VerticalAlign.CENTER,
          shading: { type: ShadingType.CLEAR, fill: "EDEDED", color: "auto" },
          children: [
            new Paragraph({
              alignment: AlignmentType.CENTER,
              ...cellSpacing(size),
              children: runsOf(title, { font: "heading", size }),
            }),
          ],
        }),
    ),
  });
  // A low row stays on one page; a high one may part, or much of a page would stay empty before it.
  const body = rows.map((cells, row) => {
    const cantSplit = (heights[row] ?? 0) < page / 5;
    const children = cells.map((placed) => cellOf(placed, widths, { size, mayPart: !cantSplit || placed.rowSpan > 1 }));
    return new TableRow({ cantSplit, children });
  });
  const hasOurs = table.rows.some((cells) => cells.some((cell) => cell.isOurs === true));
  return [
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      columnWidths: [...widths],
      alignment: AlignmentType.CENTER,
      margins: CELL_MARGINS,
      borders: BORDERS,
      rows: [head, ...body],
    }),
    // Word makes one table of two that touch, and wants a paragraph behind the last.
    hasOurs ? noteParagraph(OUR_NOTE, size) : noteParagraph("", 8),
  ];
}

function cellOf(
  { cell, column, rowSpan, columnSpan }: PlacedCell,
  widths: readonly number[],
  { size, mayPart }: { readonly size: number; readonly mayPart: boolean },
): TableCell {
  const look = { font: cell.bold === true ? "heading" : "body", size } as const;
  const width = widths.slice(column, column + columnSpan).reduce((sum, it) => sum + it, 0);
  // One paragraph a line, so that a long cell breaks over pages between lines and re-imports line by line.
  const lines = cell.text.split(/\r\n?|\n/);
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    rowSpan,
    columnSpan,
    // In the middle of a cell that goes over a page end, text would be parted or stand on the second page alone.
    verticalAlign: mayPart ? VerticalAlign.TOP : VerticalAlign.CENTER,
    children: lines.map(
      (line, index) =>
        new Paragraph({
          alignment: ALIGNMENTS[cell.align ?? "left"],
          ...cellSpacing(size),
          children: [
            ...runsOf(line, look),
            ...(cell.isOurs === true && index === lines.length - 1 ? runsOf(OUR_MARK, look) : []),
          ],
        }),
    ),
  });
}

/** Half-points: size 5 (10.5 pt) for up to six columns, small 5 (9 pt) up to nine, then 7.5 pt. */
function sizeFor(columns: number): number {
  if (columns <= 6) return 21;
  return columns <= 9 ? 18 : 15;
}

function cellSpacing(size: number) {
  return { spacing: { line: Math.round(size * 10 * 1.35), lineRule: LineRuleType.AT_LEAST, before: 0, after: 0 } };
}
