import type { DocumentReader } from "@faheng/plugin-api";

/** A requirement cell and the number of the item it belongs to, without its point. */
interface Cell {
  readonly number: string;
  readonly text: string;
}

const NUMBERED = /^(\d{1,3})[.．]/;

/**
 * Finds the 具体要求 cells of the Beijing table in an agency's own copy, by printed number: in tables whose head names
 * the columns, and where there are none in text where every cell is a line that begins with a tab and an empty line ends
 * a row. A number that the framework does not have is reported too, as it tells of another edition.
 */
export const readBeijingAic2017: DocumentReader = ({ lines, tables }) => {
  const inTables = cellsOfTables(tables);
  const cells = inTables.length > 0 ? inTables : cellsOfLines(lines);
  // A merged cell stands in every row it covers; told twice in the same words it is one cell.
  const distinct = new Map(cells.map(({ number, text }) => [`${number}.${text}`, { number, text }]));
  return [...distinct.values()]
    .filter(({ text }) => text !== "")
    .map(({ number, text }) => ({ indicator: `t${number}`, printedNumber: `${number}.`, text }));
};

function cellsOfTables(tables: readonly (readonly (readonly string[])[])[]): Cell[] {
  const cells: { number: string; text: string }[] = [];
  let isAfterHead = false;
  // A copy may break the table into several; the head of the first then holds for the rest.
  let item = -1;
  let requirement = -1;
  for (const row of tables.flat()) {
    const texts = row.map((cell) => cell.trim());
    if (texts.includes("三级指标") && texts.includes("具体要求")) {
      item = texts.indexOf("三级指标");
      requirement = texts.indexOf("具体要求");
      isAfterHead = true;
      continue;
    }
    const number = NUMBERED.exec(texts[item] ?? "")?.[1];
    const last = cells.at(-1);
    if (number !== undefined) cells.push({ number, text: texts[requirement] ?? "" });
    // A page's end cuts a row, and the head stands there again: the rest has no number of its own.
    else if (isAfterHead && last !== undefined && texts[item] === "") last.text += texts[requirement] ?? "";
    isAfterHead = false;
  }
  return cells;
}

function cellsOfLines(lines: readonly string[]): Cell[] {
  return rowsOf(lines).flatMap((row) => {
    // The last cell of a row numbers its documents; every other numbered cell is an item's heading.
    const numberOf = (index: number): string | undefined =>
      index < row.length - 1 ? NUMBERED.exec(row[index]?.text ?? "")?.[1] : undefined;
    return row.flatMap((_, index) => {
      const number = numberOf(index);
      const next = row[index + 1];
      if (number === undefined || next === undefined || next.isAfterLoss || numberOf(index + 1) !== undefined)
        return [];
      return [{ number, text: next.text }];
    });
  });
}

/** Cells of a row, in order; a space before the tab marks that cells were lost before this one. */
type Line = { readonly text: string; readonly isAfterLoss: boolean };

function rowsOf(lines: readonly string[]): Line[][] {
  const rows: Line[][] = [[]];
  for (const line of lines) {
    if (/^ *\t/.test(line)) rows.at(-1)?.push({ text: line.trim(), isAfterLoss: /^ +\t/.test(line) });
    else if (line.trim() === "") rows.push([]);
  }
  return rows;
}
