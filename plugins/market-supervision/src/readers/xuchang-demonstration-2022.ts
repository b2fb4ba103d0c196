import type { DocumentReader, OfficialExcerpt } from "@faheng/plugin-api";
import { xuchangDemonstration2022 } from "../frameworks/xuchang-demonstration-2022/index.ts";

type Row = readonly string[];
type Kind = "item" | "bonus" | "veto";

/** A level-3 cell and the number printed before it. */
interface Cell {
  readonly kind: Kind;
  readonly number: string;
  text: string;
}

/** A number and text in one cell. A full stop after the number marks a level-2 indicator, not an item. */
const NUMBERED = /^(\d{1,3})(?:\s+(?![.．、])|(?![\d\s.．、]))([\s\S]+)$/u;
const NUMBER = /^\d{1,3}$/u;

const keyOf = (kind: string, number: string | null): string => `${kind} ${number ?? ""}`;
const codes = new Map(xuchangDemonstration2022.indicators.map((it) => [keyOf(it.kind, it.printedNumber), it.code]));

/**
 * Finds the 三级指标 cells of annex 1 in an agency's own copy, by printed number: in the tables of a docx or xlsx file,
 * and in text whose rows are lines with a tab between cells. Knows the layouts seen in print: the number in a cell of its
 * own or shifted to the left, and a cell that goes on after a page's repeated head.
 */
export const readXuchangDemonstration2022: DocumentReader = ({ lines, tables }) => {
  const text = lines.filter((line) => line.includes("\t")).map((line) => line.split("\t"));
  const found = new Map<string, OfficialExcerpt>();
  for (const { kind, number, text: wording } of [...tables, text].flatMap((rows) => cellsOf(rows))) {
    const indicator = codes.get(keyOf(kind, number));
    if (indicator === undefined || found.has(indicator)) continue;
    found.set(indicator, { indicator, printedNumber: number, text: wording });
  }
  return [...found.values()];
};

function cellsOf(rows: readonly Row[]): Cell[] {
  const cells: Cell[] = [];
  let column: number | null = null;
  let kind: Kind = "item";
  for (const row of rows.map((cells) => cells.map((cell) => cell.trim()))) {
    if (row.includes("三级指标")) {
      // The ledger of annex 2 has a 三级指标 column too, but no 测评方式.
      column = row.includes("测评方式") ? row.indexOf("三级指标") : null;
      continue;
    }
    if (column === null || isNote(row)) continue;
    kind = kindOf(row) ?? kind;
    const last = cells.at(-1);
    const start = startOf(row, column);
    if (start !== null && codes.has(keyOf(kind, start.number)) && isLater(last, kind, start.number)) {
      cells.push({ kind, ...start });
    } else if (last !== undefined && start?.number !== last.number) {
      last.text += row[column] ?? "";
    }
  }
  return cells;
}

/** Numbering restarts in 十一、附加项, so that the level above decides which item a number means. */
function kindOf(row: Row): Kind | null {
  if (row.some((cell) => /^\d\s*[.．、]\s*加分项$/u.test(cell))) return "bonus";
  if (row.some((cell) => /^\d\s*[.．、]\s*否决项$/u.test(cell))) return "veto";
  return row.some((cell) => /^[一二三四五六七八九十]+、/u.test(cell) && !cell.includes("附加项")) ? "item" : null;
}

/** The number and the text that a row begins an item with; `null` for a row that goes on from the page before. */
function startOf(row: Row, column: number): { number: string; text: string } | null {
  for (const [index, cell] of row.slice(0, column + 1).entries()) {
    const next = row[index + 1] ?? "";
    if (NUMBER.test(cell) && next !== "") return { number: cell, text: next };
    const [, number, text] = NUMBERED.exec(cell) ?? [];
    if (number !== undefined && text !== undefined) return { number, text };
  }
  return null;
}

/** A note under the table, merged over all its columns. */
function isNote(row: Row): boolean {
  return row.length > 1 && row[0] !== "" && row.every((cell) => cell === row[0]);
}

/** Numbers rise; one that does not is a figure with which a cell goes on after a page's end. */
function isLater(last: Cell | undefined, kind: Kind, number: string): boolean {
  return last === undefined || last.kind !== kind || Number(number) > Number(last.number);
}
