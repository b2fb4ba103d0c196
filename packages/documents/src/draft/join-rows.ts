import type { DraftDoubt } from "./draft-doubt.ts";
import { splitNumber } from "./printed-number.ts";
import { isFullWidth, type SourceRow, type SourceTable } from "./source-table.ts";
import type { Structure } from "./structure.ts";
import type { SourceCell } from "./tables-from-lines.ts";

/** A row of the draft: rows that belong together joined. */
export interface DraftRow {
  readonly table: number;
  readonly row: number;
  readonly cells: readonly SourceCell[];
  readonly isAfterBreak: boolean;
  /** One text over the whole width. */
  readonly isFullWidth: boolean;
}

/**
 * Joins rows that run on from the row above (wrapped cells, cells cut by a page), puts shifted cells back, and leaves out
 * totals. Everything it does is in the list of doubts.
 */
export function joinRows(
  table: SourceTable,
  structure: Structure,
): { rows: readonly DraftRow[]; doubts: readonly DraftDoubt[] } {
  const rows: DraftRow[] = [];
  const doubts: DraftDoubt[] = [];
  const doubt = (kind: DraftDoubt["kind"], row: SourceRow, column: number | null, note: string): void => {
    const printed = (column === null ? row.cells.find((cell) => cell?.trim()) : row.cells[column]) ?? "";
    doubts.push({
      kind,
      table: row.table,
      row: row.row,
      column: column === null ? null : column + 1,
      printed,
      note,
      code: null,
    });
  };
  const width = table.columns.length;

  for (const source of table.rows.flatMap((row) => partPoints(row, structure))) {
    const shifted = putBack(source.cells, structure, width);
    if (shifted !== null) doubt("shifted-cells", source, shifted.column, shifted.note);
    const cells = (shifted?.cells ?? source.cells).slice(0, width);
    const filled = cells.flatMap((cell, column) => (cell?.trim() ? [column] : []));
    const isWide = isFullWidth(cells) || (filled.length === 1 && filled[0] === 0 && width > 2);
    const previous = rows.at(-1);

    if (
      /^(合计|总计|小计|总分|基础分|起算分|最后得分|总得分|得分合计)$/.test(
        cells[filled[0] ?? 0]?.replace(/\s+/g, "") ?? "",
      )
    ) {
      doubt("total-row", source, null, "合计类的行，未作为指标导入");
    } else if (isNote(cells, structure)) {
      doubt("full-width-row", source, null, "项目下整行一段文字，是结果运用或计算规则一类的说明，未作为指标导入");
    } else if (isWide && !(source.isAfterBreak && splitNumber(cells[0] ?? "").printedNumber === null && previous)) {
      rows.push({ ...source, cells, isFullWidth: true });
    } else if (previous && !previous.isFullWidth && runsOn(cells, source.isAfterBreak, previous, structure)) {
      rows[rows.length - 1] = { ...previous, cells: joined(previous.cells, cells, structure) };
      doubt("continued-row", source, null, `本行接续第${previous.row}行，已合并`);
    } else {
      rows.push({ ...source, cells, isFullWidth: false });
    }
  }
  return { rows, doubts };
}

const NOTE_HEADING = /(成果运用|结果运用|运用警示|说明|备注|附注)$/;
/** 同一项工作不重复加分，以最高得分计算: how others are counted, and nothing to be done. */
const COUNTING_RULE = /(不重复(加分|计分|得分|扣分|统计|计算)|就高不就低|(以|按|取)最高.{0,4}(计算|计分|统计|加分))/;

/** One text and nothing beside it, under a heading of notes or itself a rule of counting. */
function isNote(cells: readonly SourceCell[], structure: Structure): boolean {
  const own = cells[structure.leaf]?.trim() ?? "";
  if (!standsAlone(cells, structure)) return false;
  return isHeaded(cells, structure, NOTE_HEADING) || (COUNTING_RULE.test(own) && !/\d分/.test(own));
}

/** Points of a bonus or veto in one cell (`1.…2.…`), each a row of its own. */
function partPoints(row: SourceRow, structure: Structure): readonly SourceRow[] {
  const { cells } = row;
  if (!standsAlone(cells, structure) || !isHeaded(cells, structure, /(加分|否决)/)) return [row];
  const own = cells[structure.leaf] ?? "";
  const points = own.split(/(?:^|(?<=[。；\s]))\s*(?=\d{1,2}[.．、](?!\d))/).filter((point) => point.trim() !== "");
  return points.map((point) => ({ ...row, cells: cells.map((cell) => (cell === own ? point.trim() : cell)) }));
}

/** Whether the indicator's text has nothing beside it but headings and its own merges over two columns and more. */
function standsAlone(cells: readonly SourceCell[], { groups, leaf }: Structure): boolean {
  const own = cells[leaf]?.trim() ?? "";
  const beside = cells.filter((_, column) => column !== leaf && !groups.includes(column));
  const covered = beside.filter((cell) => cell?.trim() === own);
  return own !== "" && (covered.length >= 2 || (beside.length >= 2 && beside.every((cell) => cell?.trim() === "")));
}

function isHeaded(cells: readonly SourceCell[], { groups }: Structure, pattern: RegExp): boolean {
  return groups.some((column) => pattern.test(cells[column]?.replace(/\s+/g, "") ?? ""));
}

interface PutBack {
  readonly cells: readonly SourceCell[];
  /** Where the cells went astray. */
  readonly column: number;
  readonly note: string;
}

/** Puts back what an extraction shifted around the indicator's number; `null` where nothing is out of place. */
function putBack(cells: readonly SourceCell[], { groups, leaf }: Structure, width: number): PutBack | null {
  const at = (column: number): string => cells[column]?.trim() ?? "";
  const isBare = (text: string): boolean => /^\d{1,4}[.．、]?$/.test(text);
  if (isBare(at(leaf)) && at(leaf + 1).length >= 4 && (cells.length > width || cells.at(-1) === null)) {
    const moved = [...cells.slice(0, leaf), `${at(leaf)} ${at(leaf + 1)}`, ...cells.slice(leaf + 2)];
    return { cells: moved, column: leaf, note: "编号单占一格，其后各格已左移一格" };
  }
  const bare = groups.find((column) => isBare(at(column)));
  if (bare !== undefined && at(leaf) !== "" && splitNumber(at(leaf)).printedNumber === null) {
    const moved = cells.with(bare, "").with(leaf, `${at(bare)} ${at(leaf)}`);
    return { cells: moved, column: bare, note: "编号落在标题栏，已移回指标栏" };
  }
  // The indicator itself in the first column, its row one heading short on the right: 60 根据…… | 查看资料 | …
  const isAstray =
    groups.length > 0 && /^\d{1,4}[.．、\s]\s*\S{12,}/.test(at(0)) && splitNumber(at(leaf)).printedNumber === null;
  if (isAstray && at(width - 1) === "") {
    const moved = [
      ...Array.from({ length: leaf }, () => ""),
      ...cells.filter((cell, column) => column === 0 || cell?.trim()),
    ];
    return { cells: moved.slice(0, width), column: 0, note: "指标落在首栏，全行已右移" };
  }
  return null;
}

function runsOn(
  cells: readonly SourceCell[],
  isAfterBreak: boolean,
  previous: DraftRow,
  { groups, leaf, number }: Structure,
): boolean {
  const own = cells[leaf]?.trim() ?? "";
  if (number !== null && (cells[number]?.trim() ?? "") !== "") return false;
  if (own === "") return cells.some((cell, column) => !groups.includes(column) && cell?.trim());
  // After a page end: a text without a number below texts that have one.
  return (
    isAfterBreak &&
    splitNumber(own).printedNumber === null &&
    splitNumber(previous.cells[leaf] ?? "").printedNumber !== null
  );
}

function joined(above: readonly SourceCell[], below: readonly SourceCell[], { groups }: Structure): SourceCell[] {
  return above.map((cell, column) => {
    const more = below[column] ?? null;
    if (more === null || more.trim() === "") return cell;
    if (cell === null || cell.trim() === "") return more;
    // A merged cell brings the same text again; headings are pieced together by the tree.
    if (cell === more || groups.includes(column)) return cell;
    return cell + more;
  });
}
