import type { SourceBlock, SourceCell } from "../read/source-document.ts";
import { type ColumnRole, roleOf } from "./column-roles.ts";

/** The head of a table. */
export interface Head {
  /** Without white space; empty where a column has no name. */
  readonly titles: readonly string[];
  readonly roles: readonly (ColumnRole | null)[];
  /** First and last row of the head, from 0; −1 for a table that prints none. */
  readonly first: number;
  readonly last: number;
}

const MOST_ROWS_BEFORE_HEAD = 40;

/** The first row with at least two known names, and the one below it where the head has two; `null` where there is none. */
export function findHead({ rows }: Extract<SourceBlock, { kind: "table" }>): Head | null {
  const known = (row: readonly SourceCell[] | undefined): number =>
    new Set(row?.filter((cell) => cell !== null && roleOf(cell) !== null)).size;
  const first = rows.slice(0, MOST_ROWS_BEFORE_HEAD).findIndex((row) => known(row) >= 2 && !isFullWidth(row));
  const top = rows[first];
  if (!top) return null;
  const second = rows[first + 1];
  const isDouble = second !== undefined && isSecondRow(top, second);
  const cells = top.map((cell, column) => {
    const below = isDouble ? (second[column] ?? "") : "";
    return readHead(cell ?? "", below);
  });
  // Columns without a head behind the last one are stray tabs or cells gone astray, but where most rows fill them.
  const below = rows.slice(first + 1);
  const isColumn = (column: number): boolean =>
    below.filter((row) => isFilled(row[column])).length * 2 > below.filter((row) => row.some(isFilled)).length;
  while (cells.length > 2 && cells.at(-1)?.title === "" && !isColumn(cells.length - 1)) cells.pop();
  return {
    titles: cells.map(({ title }) => title),
    roles: cells.map(({ role }) => role),
    first,
    last: isDouble ? first + 1 : first,
  };
}

/** A head of two rows: 责任分工 over 牵头单位 and 配合单位, beside heads that are merged over both or stand over nothing. */
function isSecondRow(top: readonly SourceCell[], second: readonly SourceCell[]): boolean {
  const short = second.every((cell) => (cell ?? "").replace(/\s+/g, "").length <= 16);
  const isUnder = (cell: SourceCell, column: number): boolean => cell === top[column] || !isFilled(cell);
  const parts = second.filter((cell, column) => !isUnder(cell, column));
  // One name above stands over several below, or the names below are known ones.
  const isSpread = top.some(
    (cell, column) =>
      isFilled(cell) &&
      (cell === top[column + 1] || !isFilled(top[column + 1])) &&
      !isUnder(second[column] ?? null, column),
  );
  const known = parts.filter(
    (cell) =>
      cell !== null &&
      (roleOf(cell) !== null ||
        /^(自评|考评|复核|初评|终评|标准|扣分|加分|得分|部门|单位|名称|分)$/.test(cell.replace(/\s+/g, ""))),
  );
  return short && parts.length >= 2 && second.some(isUnder) && isSpread && known.length * 2 >= parts.length;
}

/** One column's name and role; the lower name counts, but what is filled in below 得分 stays an answer. */
function readHead(above: string, below: string): { readonly title: string; readonly role: ColumnRole | null } {
  const [upper, lower] = [above, below].map((text) => text.replace(/\s+/g, ""));
  const [aboveRole, belowRole] = [roleOf(upper ?? ""), roleOf(lower ?? "")];
  if (lower === undefined || lower === "" || lower === upper) return { title: upper ?? "", role: aboveRole };
  // 评分标准 over 扣分 and 加分.
  const isAmount = belowRole?.kind === "answer" || belowRole?.kind === "standard";
  if (aboveRole?.kind === "standard" && isAmount) return { title: `${upper}${lower}`, role: aboveRole };
  if (aboveRole?.kind === "answer") return { title: `${upper}${lower}`, role: aboveRole };
  const both = roleOf(`${upper}${lower}`);
  if (belowRole === null) return { title: both === null ? (upper ?? "") : `${upper}${lower}`, role: both ?? aboveRole };
  return { title: lower, role: belowRole };
}

/** Whether one text covers the whole row: a merge over all columns, or the only filled cell of a short row. */
export function isFullWidth(cells: readonly SourceCell[]): boolean {
  if (cells.length < 2) return false;
  const [first] = cells;
  return isFilled(first) && cells.slice(1).every((cell) => cell === first || cell === null);
}

export function isFilled(cell: SourceCell | undefined): cell is string {
  return cell !== null && cell !== undefined && cell.trim() !== "";
}
