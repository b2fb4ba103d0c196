import type { DraftDoubt } from "./draft-doubt.ts";
import { formatPoints, parsePoints } from "@faheng/domain";
import { splitNumber } from "./printed-number.ts";
import type { SourceCell } from "../read/source-document.ts";
import { SCORING } from "./column-contents.ts";
import { draftColumns } from "./draft-columns.ts";
import { isFullWidth } from "./find-head.ts";
import type { SourceRow, SourceTable } from "./source-table.ts";
import type { Structure } from "./structure.ts";

/** A row of the draft: rows that belong together joined. */
export interface DraftRow {
  readonly table: number;
  readonly row: number;
  readonly cells: readonly SourceCell[];
  readonly isAfterBreak: boolean;
  readonly chapter: string | null;
  readonly begins: readonly (number | null)[];
  /** One text over the whole width, or a row that holds a heading alone; `null` for a row of an indicator. */
  readonly heading: string | null;
  /** One text that tells how others count, and is neither; `null` for the rest. */
  readonly note: string | null;
  /** The rows of the file that went into it, from the first. */
  readonly sources: readonly Pick<SourceRow, "table" | "row">[];
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
  const columns = draftColumns(table);
  const shared = [columns.points, columns.standard].filter((column) => column !== null);
  let total: SourceRow | null = null;
  const start = (
    source: SourceRow,
    cells: readonly SourceCell[],
    heading: string | null,
    note: string | null,
  ): void => {
    rows.push({ ...source, cells, heading, note, sources: [{ table: source.table, row: source.row }] });
  };

  for (const source of table.rows.flatMap((row) => partPoints(row, structure))) {
    const shifted = putBack(source.cells, structure, width);
    if (shifted !== null) doubt("shifted-cells", source, shifted.column, shifted.note);
    const cells = (shifted?.cells ?? source.cells).slice(0, width);
    const filled = cells.flatMap((cell, column) => (cell?.trim() ? [column] : []));
    const isWide = isFullWidth(cells) || (filled.length === 1 && filled[0] === 0 && width > 2);
    const previous = rows.at(-1);
    const continuing =
      previous?.heading === null && previous.note === null && previous.chapter === source.chapter ? previous : null;

    if (TOTAL.test(cells[filled[0] ?? 0]?.replace(/\s+/g, "") ?? "")) {
      total = source;
      doubt("total-row", source, null, "合计类的行，未作为指标导入");
    } else if (isNote(cells, structure)) {
      start(
        source,
        cells,
        null,
        [...new Set(cells.map((cell) => cell?.trim() ?? ""))].filter((cell) => cell !== "").join("："),
      );
      doubt("full-width-row", source, null, "项目下整行一段文字，是结果运用或计算规则一类的说明，未作为指标导入");
    } else if (isWide && !(source.isAfterBreak && splitNumber(cells[0] ?? "").printedNumber === null && continuing)) {
      start(source, cells, cells[0] ?? "", null);
    } else if (headingAlone(cells, structure, columns.points) !== null) {
      start(source, cells, headingAlone(cells, structure, columns.points), null);
    } else if (continuing && runsOn(cells, source.isAfterBreak, continuing, structure)) {
      rows[rows.length - 1] = joinedRow(
        continuing,
        source,
        joined(continuing.cells, cells, structure, source.isAfterBreak),
      );
      doubt("continued-row", source, null, `本行接续第${continuing.row}行，已合并`);
    } else if (continuing && isClauseOf(cells, source, continuing, structure)) {
      const [merged, note] = withClause(continuing.cells, cells, structure, columns.points);
      rows[rows.length - 1] = joinedRow(continuing, source, merged);
      doubt("clause-rows", source, null, `与第${continuing.row}行同属一项，评分标准合在一起${note}`);
    } else {
      const repeated = shared.filter((column) => {
        const begin = source.begins[column] ?? null;
        return begin !== null && begin < source.row && continuing !== null && cells[column]?.trim() !== "";
      });
      for (const column of repeated) {
        doubt("shared-cell", source, column, `与第${source.begins[column]}行起的几项合用一格，只计在第一项`);
      }
      start(
        source,
        cells.map((cell, column) => (repeated.includes(column) ? "" : cell)),
        null,
        null,
      );
    }
  }
  if (total !== null) checkTotal(total, rows, columns.points, doubts);
  return { rows, doubts };
}

const TOTAL =
  /^(合计|总计|小计|总分|共计|基础分|起算分|最后得分|总得分|得分合计|合计得分|总计得分)(得分|分值|分数)?[:：]?(\d+分?)?$/;

function joinedRow(above: DraftRow, source: SourceRow, cells: readonly SourceCell[]): DraftRow {
  return { ...above, cells, sources: [...above.sources, { table: source.table, row: source.row }] };
}

/** Holds a row of totals against the points of the rows above. */
function checkTotal(total: SourceRow, rows: readonly DraftRow[], points: number | null, doubts: DraftDoubt[]): void {
  const printed =
    points === null ? null : parsePoints((total.cells[points] ?? "").normalize("NFKC").replace(/分$/, "").trim());
  if (points === null || printed === null) return;
  const amounts = rows.map(({ cells, heading, note }) =>
    heading !== null || note !== null
      ? null
      : parsePoints((cells[points] ?? "").normalize("NFKC").replace(/分$/, "").trim()),
  );
  const sum = amounts.reduce<number>((all, amount) => all + (amount ?? 0), 0);
  if (sum === printed) return;
  doubts.push({
    kind: "points",
    table: total.table,
    row: total.row,
    column: points + 1,
    printed: total.cells[points] ?? "",
    note: `合计与各项分值之和（${formatPoints(sum)}）不符`,
    code: null,
  });
}

/** A row that holds a numbered heading and nothing else but its number and its points: `一 | 组织领导 | 20`. */
function headingAlone(
  cells: readonly SourceCell[],
  { groups, leaf, number }: Structure,
  points: number | null,
): string | null {
  if (groups.length > 0) return null;
  const at = (column: number | null): string => (column === null ? "" : (cells[column]?.trim() ?? ""));
  const own = at(leaf);
  const isAlone = cells.every(
    (cell, column) => column === leaf || column === number || column === points || !cell?.trim() || cell.trim() === own,
  );
  if (own === "" || !isAlone) return null;
  const counted = at(number).replace(/[、.．]$/, "");
  if (/^[（(]?[一二三四五六七八九十]+[）)]?$/.test(counted))
    return `${counted}${/[）)]$/.test(counted) ? "" : "、"}${own}`;
  return at(number) === "" && /^[一二三四五六七八九十]+、/.test(own) ? own : null;
}

/** A further row of the same indicator: a clause of its own below cells that are merged, or printed again. */
function isClauseOf(
  cells: readonly SourceCell[],
  source: SourceRow,
  previous: DraftRow,
  { groups, leaf, number }: Structure,
): boolean {
  const at = (row: readonly SourceCell[], column: number | null): string =>
    column === null ? "" : (row[column]?.trim() ?? "");
  if (at(cells, leaf) === "" || at(cells, leaf) !== at(previous.cells, leaf)) return false;
  const begin = source.begins[leaf] ?? null;
  if (begin !== null) return begin === (previous.begins[leaf] ?? null);
  const isSame = (column: number | null): boolean =>
    at(cells, column) === at(previous.cells, column) || at(cells, column) === "";
  return (
    isSame(number) &&
    groups.every((column) => isSame(column)) &&
    cells.some((cell, column) => cell?.trim() !== previous.cells[column]?.trim())
  );
}

/** The clauses one below the other; points of their own are added up. */
function withClause(
  above: readonly SourceCell[],
  below: readonly SourceCell[],
  structure: Structure,
  points: number | null,
): [cells: SourceCell[], note: string] {
  let note = "";
  const cells = joined(above, below, structure, false).map((cell, column) => {
    if (column !== points || (above[column] ?? "").trim() === (below[column] ?? "").trim()) return cell;
    const [one, more] = [above[column], below[column]].map((text) =>
      parsePoints((text ?? "").normalize("NFKC").replace(/分$/, "").trim()),
    );
    if (one === null || one === undefined || more === null || more === undefined)
      return (above[column] ?? "").trim() === "" ? (below[column] ?? "") : (above[column] ?? "");
    note = "，分值为各行之和";
    return formatPoints(one + more);
  });
  return [cells, note];
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
  return points.map((point): SourceRow => ({
    ...row,
    cells: cells.map((cell) => (cell === own ? point.trim() : cell)),
  }));
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

function joined(
  above: readonly SourceCell[],
  below: readonly SourceCell[],
  { groups, number }: Structure,
  isCut: boolean,
): SourceCell[] {
  return above.map((cell, column) => {
    const more = below[column] ?? null;
    if (more === null || more.trim() === "") return cell;
    if (cell === null || cell.trim() === "") return more;
    // A merged cell brings the same text again; headings are pieced together by the tree.
    if (cell === more || groups.includes(column) || column === number) return cell;
    // Clauses of their own are parted, what a page cut is not.
    const areClauses = !isCut && SCORING.test(cell) && SCORING.test(more) && !/[。；;，,、]\s*$/.test(cell);
    return cell + (areClauses ? "；" : "") + more;
  });
}
