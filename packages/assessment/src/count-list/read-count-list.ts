import type { SheetContent } from "@faheng/documents";
import { type CountColumns, type ErrorDefinition, type ErrorDetails, FahengError } from "@faheng/domain";
import { setImmediate } from "node:timers/promises";
import { dayIn, plain } from "../fill-book/fact-cells.ts";
import { columnLetters } from "../roster/column-letters.ts";
import { FORMULA_ERROR } from "../roster/line-faults.ts";
import { countListErrors as errors } from "./count-list-errors.ts";
import { headingOf, LIST_KINDS } from "./list-kinds.ts";

/** Which columns somebody has chosen, by heading: `null` where we are to guess, empty for none. */
export interface ChosenColumns {
  readonly key: string | null;
  readonly on: string | null;
  readonly mark: string | null;
  /** Of which only those that are so count; nothing is guessed. */
  readonly only: string | null;
}

/** What is counted, and when it has to have been. */
export interface Counting {
  readonly chosen: ChosenColumns;
  /** Whether a mark is counted beside the lines. */
  readonly isRatio: boolean;
  /** Days of the city between which a line counts. */
  readonly from: string;
  readonly to: string;
}

/** A list as it was read: what was found, what counts, what does not. */
export interface ReadList {
  readonly sheet: string;
  /** Other sheets with something in them: nothing of them counts. */
  readonly otherSheets: readonly string[];
  readonly headings: readonly string[];
  /** `key` is empty while nobody knows by which column to count. */
  readonly columns: CountColumns;
  readonly counted: number;
  /** `null` of a plain count, and while nobody knows by which column. */
  readonly marked: number | null;
  /** What stands in the way, by line; only the first are told, all are counted. */
  readonly refused: readonly FahengError[];
  readonly refusals: number;
}

/** Most lines that are counted. */
export const MOST_LINES = 100_000;
/** How many lines are counted before others have their turn. */
const LINES_AT_ONCE = 500;
/** Where headings are looked for: some put a title above them. */
const HEAD_ROWS = 6;
/** How many refusals are told one by one. */
const MOST_TOLD = 100;
const SUM = /^(?:合计|总计|小计|共计|总数)[:：]?/u;
const YES = new Set(["是", "√", "✓", "✔", "有", "已", "对", "Y", "YES", "TRUE", "1"]);
const NO = new Set(["", "否", "×", "✗", "✘", "无", "未", "不", "N", "NO", "FALSE", "0", "-", "—", "/"]);

/**
 * Counts the lines of a list, all of them or those of which something is so, and how many bear a mark. A line that can't be told,
 * stands there twice or is of another period is refused with its cell, whether it counts or not; nothing of what stands in the list is kept or repeated. Others have their turn while a long list is counted.
 *
 * @throws FAHENG_LIST_TOO_MANY, FAHENG_LIST_COLUMN_TWICE, FAHENG_LIST_COLUMNS
 */
export async function readCountList(sheets: readonly SheetContent[], counting: Counting): Promise<ReadList> {
  const { chosen, isRatio } = counting;
  const written = sheets.filter(({ rows }) => rows.some((row) => row.some((cell) => cell.trim() !== "")));
  const keys = chosen.key === null ? LIST_KINDS.map((it) => it.number) : [chosen.key];
  const headed = written.map((sheet) => ({ sheet, at: headRow(sheet, keys) }));
  const found = headed.find(({ at }) => at !== -1) ?? headed.map(({ sheet }) => ({ sheet, at: firstRow(sheet) }))[0];
  if (found === undefined) return nothingIn(sheets[0]?.name ?? "");
  const { sheet, at } = found;
  if (sheet.rows.length - at - 1 > MOST_LINES) {
    const details = { actual: sheet.rows.length - at - 1, limit: MOST_LINES };
    throw new FahengError(errors.FAHENG_LIST_TOO_MANY, { place: sheet.name, details });
  }
  const head = (sheet.rows[at] ?? []).map(headingOf);
  const headings = [...new Set(head.filter((it) => it !== ""))];
  const pick = (said: string | null, offered: readonly string[]): string | null =>
    said === null ? (offered.find((it) => headings.includes(it)) ?? null) : headings.includes(said) ? said : null;
  const key = pick(chosen.key, keys) ?? "";
  const on = pick(
    chosen.on,
    LIST_KINDS.map((it) => it.on),
  );
  const mark = isRatio
    ? pick(
        chosen.mark,
        LIST_KINDS.flatMap((it) => it.marks),
      )
    : null;
  const only = chosen.only === null || chosen.only === "" ? null : chosen.only;
  // Left out, it would count what is not meant.
  if (only !== null && !headings.includes(only)) {
    const details = { wanted: `没有“${only}”一列`, wantedEn: `there is no column “${only}”` };
    throw new FahengError(errors.FAHENG_LIST_COLUMNS, { place: sheet.name, details });
  }
  const columns = { key, on, mark, only };
  for (const name of [key, on, mark, only]) {
    if (name === null || name === "" || head.indexOf(name) === head.lastIndexOf(name)) continue;
    const place = `${sheet.name}!${columnLetters(head.lastIndexOf(name))}${at + 1}`;
    throw new FahengError(errors.FAHENG_LIST_COLUMN_TWICE, { place });
  }
  const otherSheets = written.flatMap((it) => (it === sheet ? [] : [it.name]));
  const known = { sheet: sheet.name, otherSheets, headings, columns };
  if (key === "" || (isRatio && mark === null)) return { ...known, ...NOTHING };
  return { ...known, ...(await countLines(sheet, { head, at, columns, counting })) };
}

const NOTHING = { counted: 0, marked: null, refused: [], refusals: 0 } as const;

function nothingIn(sheet: string): ReadList {
  return { sheet, otherSheets: [], headings: [], columns: { key: "", on: null, mark: null, only: null }, ...NOTHING };
}

function headRow({ rows }: SheetContent, keys: readonly string[]): number {
  return rows.slice(0, HEAD_ROWS).findIndex((row) => row.some((cell) => keys.includes(headingOf(cell))));
}

/** The first row with two cells that say something different: one that is merged across is a title. */
function firstRow({ rows }: SheetContent): number {
  const at = rows
    .slice(0, HEAD_ROWS)
    .findIndex((row) => new Set(row.map(headingOf).filter((it) => it !== "")).size > 1);
  return Math.max(at, 0);
}

async function countLines(
  { name, rows, merged }: SheetContent,
  {
    head,
    at,
    columns,
    counting: { from, to },
  }: {
    readonly head: readonly string[];
    readonly at: number;
    readonly columns: CountColumns;
    readonly counting: Counting;
  },
): Promise<Pick<ReadList, "counted" | "marked" | "refused" | "refusals">> {
  const indexOf = (heading: string | null): number => (heading === null ? -1 : head.indexOf(heading));
  const [key, on, mark] = [indexOf(columns.key), indexOf(columns.on), indexOf(columns.mark)];
  const only = indexOf(columns.only);
  const read = new Set([key, on, mark, only]);
  const covered = new Set(merged.flatMap(([row, column]) => (read.has(column) ? [`${row},${column}`] : [])));
  const first = new Map<string, string>();
  const refused: FahengError[] = [];
  let [counted, marked, refusals] = [0, 0, 0];
  for (let row = at + 1; row < rows.length; row += 1) {
    if (row % LINES_AT_ONCE === 0) await setImmediate();
    const cells = rows[row] ?? [];
    if (cells.every((cell) => cell.trim() === "")) continue;
    const placeOf = (column: number): string => `${name}!${columnLetters(column)}${row + 1}`;
    let isFit = true;
    const refuse = (definition: ErrorDefinition, column: number, details: ErrorDetails = {}): void => {
      isFit = false;
      refusals += 1;
      if (refused.length < MOST_TOLD) refused.push(new FahengError(definition, { place: placeOf(column), details }));
    };
    const textIn = (column: number): string | null => {
      const text = plain(cells[column] ?? "");
      if (covered.has(`${row},${column}`)) refuse(errors.FAHENG_LIST_MERGED, column);
      else if (FORMULA_ERROR.test(text)) refuse(errors.FAHENG_LIST_FORMULA, column);
      else return text;
      return null;
    };
    const which = textIn(key);
    const when = on === -1 ? "" : textIn(on);
    const says = mark === -1 ? "" : textIn(mark);
    const is = only === -1 ? "是" : only === mark ? says : textIn(only);
    if (which === "") refuse(errors.FAHENG_LIST_EMPTY, key);
    else if (which !== null && SUM.test(which)) refuse(errors.FAHENG_LIST_SUM, key);
    const day = when === null ? null : on === -1 ? "" : dayIn(when);
    if (when !== null && day === null) refuse(errors.FAHENG_LIST_DATE, on);
    else if (day !== null && day !== "" && (day < from || day > to))
      refuse(errors.FAHENG_LIST_PERIOD, on, { from, to });
    const yes = says === null ? null : markOf(says);
    if (says !== null && yes === null) refuse(errors.FAHENG_LIST_MARK, mark);
    const counts = is === null || (only !== -1 && only === mark) ? yes : markOf(is);
    if (is !== null && counts === null && only !== mark) refuse(errors.FAHENG_LIST_MARK, only);
    if (!isFit) continue;
    const identity = JSON.stringify([which, day]);
    const earlier = first.get(identity);
    if (earlier !== undefined) {
      refuse(errors.FAHENG_LIST_TWICE, key, { first: earlier });
      continue;
    }
    first.set(identity, placeOf(key));
    if (counts !== true) continue;
    counted += 1;
    if (yes === true) marked += 1;
  }
  return { counted, marked: mark === -1 ? null : marked, refused, refusals };
}

function markOf(text: string): boolean | null {
  const word = text.toUpperCase();
  if (YES.has(word)) return true;
  return NO.has(word) ? false : null;
}
