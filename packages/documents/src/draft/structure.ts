import type { SourceColumn, SourceTable } from "./source-table.ts";

/** Which columns make the tree: the groups from left to right, and the one whose cells are the indicators. */
export interface Structure {
  readonly groups: readonly number[];
  readonly leaf: number;
  /** What is asked, where the leaf is a heading with the words in a column of their own. */
  readonly requirement: number | null;
  /** 序号, `null` where the table has none. */
  readonly number: number | null;
}

/** From this share of rows on with a text of their own, a column names single indicators. */
const OWN_TEXT_SHARE = 0.75;

/**
 * Tells the columns of headings from the column of indicators. Where the heads number their levels, the deepest level is
 * the indicator if nearly every row has a text of its own there (a heading runs over several rows); otherwise, and under
 * 项目 and the like, the column of contents is.
 */
export function structureOf({ columns, rows }: SourceTable): Structure | null {
  const hasOwnTexts = (column: number | null): boolean => {
    const texts = rows.map((row) => row.cells[column ?? -1]?.trim() ?? "");
    return (
      texts.filter((text, index) => text !== "" && text !== texts[index - 1]).length >= rows.length * OWN_TEXT_SHARE
    );
  };
  const levels = columnsOf(columns, "level");
  const [first = null, second = null] = columnsOf(columns, "content");
  // 考核内容 beside 考核要求: a heading and the words of it, or a heading over several rows.
  const isHeading = first !== null && second !== null && !hasOwnTexts(first) && hasOwnTexts(second);
  const content = isHeading ? second : first;
  const deepest = levels.at(-1) ?? null;
  const isNumbered = (column: number | null): boolean => {
    const role = column === null ? null : columns[column]?.role;
    return role?.kind === "level" && (role.order ?? 0) > 1;
  };
  // One heading over rows that have points of their own is no indicator, however few of them share one.
  const points = columnsOf(columns, "points")[0] ?? null;
  const isSpread =
    content !== null &&
    points !== null &&
    hasOwnTexts(content) &&
    rows.some(({ cells, begins, row }, index) => {
      const text = cells[deepest ?? -1]?.trim() ?? "";
      const isBelow = text !== "" && text === rows[index - 1]?.cells[deepest ?? -1]?.trim();
      return isBelow && (cells[points] ?? "").trim() !== "" && (begins[points] ?? row) === row;
    });
  const isDeepest = content === null || (isNumbered(deepest) && hasOwnTexts(deepest) && !isSpread);
  const leaf = isDeepest ? deepest : content;
  if (leaf === null) return null;
  return {
    groups: [...levels.filter((column) => column !== leaf), ...(isHeading ? [first] : [])].toSorted((a, b) =>
      levels.length > 0 ? 0 : a - b,
    ),
    leaf,
    requirement: leaf === content ? (isHeading ? null : second) : content,
    number: columnsOf(columns, "number")[0] ?? null,
  };
}

/** Columns of a role, from the left; levels by the order their heads state. */
export function columnsOf(columns: readonly SourceColumn[], kind: NonNullable<SourceColumn["role"]>["kind"]): number[] {
  const found = columns.flatMap(({ role }, column) => (role?.kind === kind ? [{ column, role }] : []));
  const order = ({ role, column }: (typeof found)[number]): number =>
    role.kind === "level" ? (role.order ?? 0) : column;
  return found.toSorted((a, b) => order(a) - order(b) || a.column - b.column).map(({ column }) => column);
}
