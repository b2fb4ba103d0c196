import { FahengError } from "@faheng/domain";
import type { DocumentContent } from "@faheng/plugin-api";
import { documentErrors as errors } from "../errors.ts";
import { type ColumnRole, roleOf } from "./column-roles.ts";
import type { DraftDoubt } from "./draft-doubt.ts";
import { type SourceCell, tablesFromLines } from "./tables-from-lines.ts";

export interface SourceColumn {
  readonly title: string;
  /** `null`: head not known. */
  readonly role: ColumnRole | null;
}

/** A row of the document with its place in the file, counted from 1. */
export interface SourceRow {
  readonly table: number;
  readonly row: number;
  readonly cells: readonly SourceCell[];
  /** The first row after a head that was printed again, or of a further table: where pages cut rows. */
  readonly isAfterBreak: boolean;
}

/** The indicator table of a document: its tables joined, heads and empty rows left out. */
export interface SourceTable {
  readonly columns: readonly SourceColumn[];
  readonly rows: readonly SourceRow[];
  /** Texts over the table's head inside its own grid (a workbook's title rows). */
  readonly titles: readonly string[];
  /** Read from the lines of a text file, where a merged cell is an empty one. */
  readonly isFromText: boolean;
  readonly doubts: readonly DraftDoubt[];
}

const MOST_ROWS_BEFORE_HEAD = 40;

/**
 * Finds the indicator table in a document: the first row with at least two known heads; further tables with the same
 * head, or with none and as many columns, run on from it.
 *
 * @throws FAHENG_DOCUMENT_NO_TABLE
 */
export function findSourceTable(content: DocumentContent): SourceTable {
  const isFromText = content.tables.length === 0;
  const tables = isFromText ? tablesFromLines(content.lines) : content.tables;
  const doubts: DraftDoubt[] = [];
  const rows: SourceRow[] = [];
  const titles: string[] = [];
  let columns: readonly SourceColumn[] | null = null;

  for (const [index, table] of tables.entries()) {
    const head = findHead(table);
    if (columns === null && head === null) {
      titles.push(...table.flatMap((row) => (isFullWidth(row) && row[0] ? [row[0]] : [])));
      continue;
    }
    if (columns !== null && !continues(columns, head, table)) {
      const printed = table[0]?.filter((cell) => cell !== null).join(" | ") ?? "";
      const note = "表头无法识别，或与前表不同，未导入";
      doubts.push({ kind: "table-without-head", table: index + 1, row: 1, column: null, printed, note, code: null });
      continue;
    }
    columns ??= head?.columns ?? [];
    if (rows.length === 0) titles.push(...table.slice(0, head?.first ?? 0).flatMap((row) => row.find(isFilled) ?? []));
    rows.push(...dataRows(table, index + 1, columns, head));
  }
  if (columns === null) throw new FahengError(errors.FAHENG_DOCUMENT_NO_TABLE);
  return { columns, rows, titles, isFromText, doubts };
}

interface Head {
  readonly columns: readonly SourceColumn[];
  /** First and last row of the head, from 0. */
  readonly first: number;
  readonly last: number;
}

function findHead(table: readonly (readonly SourceCell[])[]): Head | null {
  const known = (row: readonly SourceCell[] | undefined): number =>
    new Set(row?.filter((cell) => cell !== null && roleOf(cell) !== null)).size;
  const first = table.slice(0, MOST_ROWS_BEFORE_HEAD).findIndex((row) => known(row) >= 2 && !isFullWidth(row));
  const top = table[first];
  if (!top) return null;
  // A head of two rows: 责任分工 over 牵头单位 and 配合单位.
  const second = table[first + 1];
  const isDouble =
    second !== undefined &&
    known(second) >= 2 &&
    second.some((cell, column) => cell === top[column]) &&
    second.some((cell, column) => cell !== top[column]);
  const titles = top.map((cell, column) => {
    const below = isDouble ? (second[column] ?? "") : "";
    return (roleOf(below) === null ? (cell ?? below) : below).replace(/\s+/g, "");
  });
  const columns = titles.map((title) => ({ title, role: roleOf(title) }));
  // Columns without a head behind the last one are stray tabs.
  while (columns.length > 2 && columns.at(-1)?.title === "") columns.pop();
  return { columns, first, last: isDouble ? first + 1 : first };
}

function continues(
  columns: readonly SourceColumn[],
  head: Head | null,
  table: readonly (readonly SourceCell[])[],
): boolean {
  if (head === null) return table.every((row) => row.length === columns.length);
  return head.columns.map((column) => column.title).join("|") === columns.map((column) => column.title).join("|");
}

function dataRows(
  table: readonly (readonly SourceCell[])[],
  number: number,
  columns: readonly SourceColumn[],
  head: Head | null,
): SourceRow[] {
  const titles = columns.map((column) => column.title);
  const isHead = (row: readonly SourceCell[]): boolean =>
    titles.filter((title, column) => title !== "" && row[column]?.replace(/\s+/g, "") === title).length >=
    titles.length / 2;
  const rows: SourceRow[] = [];
  let isAfterBreak = number > 1;
  for (const [index, cells] of table.entries()) {
    if (head !== null && index <= head.last) continue;
    if (isHead(cells)) isAfterBreak = true;
    else if (cells.some(isFilled)) {
      rows.push({ table: number, row: index + 1, cells, isAfterBreak });
      isAfterBreak = false;
    }
  }
  return rows;
}

/** Whether one text covers the whole row: a merge over all columns, or the only filled cell of a short row. */
export function isFullWidth(cells: readonly SourceCell[]): boolean {
  if (cells.length < 2) return false;
  const [first] = cells;
  return isFilled(first) && cells.slice(1).every((cell) => cell === first || cell === null);
}

function isFilled(cell: SourceCell | undefined): cell is string {
  return cell !== null && cell !== undefined && cell.trim() !== "";
}
