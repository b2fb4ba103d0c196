import type { Cell, Layout, SourceItem } from "../source-document.ts";
import { outlineOf } from "./outline.ts";

const COLUMNS: readonly Cell[] = ["wording", "methods", "materials", "lead", "responsible"];
/** 一级指标 and 二级指标 stand before the item. */
const ITEM_COLUMN = 2;
const CHAPTER = /^[一二三四五六七八九十]+、/u;
const SECTION = /^\d{1,2}[.．]\s*\D/u;
const NUMBERED = /^(\d{1,3})(?:\s+(?![.．、])|(?![\d\s.．、]))([\s\S]+)$/u;

/** A heading, to which the next page may add its rest. */
interface Heading {
  text: string;
}
type Above = readonly [Heading, Heading];

interface Draft {
  readonly code: string;
  readonly number: string;
  readonly above: Above;
  readonly cells: Map<Cell, string>;
}

/**
 * A plan with annex 1 as a table of seven columns, a row a line and a tab between cells. Every page repeats the head, and a
 * cell that a page end broke goes on below it; an item's number may stand in a cell of its own, which shifts the rest.
 */
export const xuchangPlan: Layout = (text) => {
  const rows = text.split("\n").filter((line) => line.includes("\t"));
  const headings: Heading[] = [];
  const drafts: Draft[] = [];
  let above: Above = [{ text: "" }, { text: "" }];
  let prefix = "I";
  let isAnnex = false;
  for (const row of rows.map((line) => line.split("\t").map((cell) => cell.trim()))) {
    if (row.includes("三级指标")) {
      isAnnex = row.includes("测评方式");
      continue;
    }
    if (!isAnnex) continue;
    const start = startOf(row);
    const last = drafts.at(-1);
    if (start !== null && isNext(start.number, last, prefixOf(row) ?? prefix, prefix)) {
      prefix = prefixOf(row) ?? prefix;
      above = aboveOf(row.slice(0, start.at), above);
      headings.push(...above);
      const cells = new Map(
        COLUMNS.map((column, at) => [column, (at === 0 ? start.text : row[start.next + at - 1]) ?? ""]),
      );
      drafts.push({ code: `${prefix}${start.number}`, number: start.number, above, cells });
    } else if (last) {
      above = aboveOf(row.slice(0, ITEM_COLUMN), above);
      COLUMNS.forEach((column, at) => {
        last.cells.set(column, (last.cells.get(column) ?? "") + (row[ITEM_COLUMN + at] ?? ""));
      });
    }
  }
  shareMerged(drafts);
  const end = text.indexOf("一级指标\t");
  return {
    text,
    frame: end < 0 ? text : text.slice(0, end),
    headings: [...new Set(headings.map((it) => it.text))].filter((it) => it !== ""),
    outline: outlineOf(end < 0 ? text : text.slice(0, end)),
    items: drafts.map(({ code, number, above, cells }): SourceItem => {
      const wording = cells.get("wording") ?? "";
      const printed = above.map((it) => it.text).filter((it) => it !== "");
      return {
        code,
        printedNumber: number,
        heading: wording,
        above: printed,
        cells: Object.fromEntries(cells),
        unplaced: [],
      };
    }),
  };
};

function startOf(row: readonly string[]): { number: string; text: string; at: number; next: number } | null {
  for (const [at, cell] of row.slice(0, ITEM_COLUMN + 1).entries()) {
    const beside = row[at + 1] ?? "";
    if (/^\d{1,3}$/u.test(cell) && beside !== "") return { number: cell, text: beside, at, next: at + 2 };
    const [, number, text] = NUMBERED.exec(cell) ?? [];
    // A number at the left edge is followed by empty cells of the levels, not by 测评方式.
    const next = at + 1 + row.slice(at + 1, ITEM_COLUMN).filter((it) => it === "").length;
    if (number !== undefined && text !== undefined) return { number, text, at, next };
  }
  return null;
}

/** Numbers run on; 加分项 and 否决项 start again. */
function isNext(number: string, last: Draft | undefined, prefix: string, before: string): boolean {
  return Number(number) === (last === undefined || prefix !== before ? 1 : Number(last.number) + 1);
}

function prefixOf(row: readonly string[]): string | null {
  if (row.some((cell) => /^\d\s*[.．、]\s*加分项/u.test(cell))) return "B";
  return row.some((cell) => /^\d\s*[.．、]\s*否决项/u.test(cell)) ? "V" : null;
}

/** Headings of a row; text without a number is the rest of the heading that a page end broke. */
function aboveOf([chapter = "", section = ""]: readonly string[], [lastChapter, lastSection]: Above): Above {
  const isNewChapter = CHAPTER.test(chapter);
  if (!isNewChapter) lastChapter.text = joined(lastChapter.text, chapter);
  const isNewSection = SECTION.test(section);
  if (!isNewSection) lastSection.text = joined(lastSection.text, section);
  return [isNewChapter ? { text: chapter } : lastChapter, isNewSection ? { text: section } : lastSection];
}

/** What two pages print of one heading; the second may begin with what the first ended with. */
function joined(above: string, rest: string): string {
  const overlap = [...rest].findLastIndex((_, at) => above.endsWith(rest.slice(0, at + 1)));
  return above + rest.slice(overlap + 1);
}

/**
 * Cells that a merge covers are printed empty below the first: an item without 牵头单位 and 责任单位 shares those of the
 * item above, one without 测评方式 too shares all its cells, whose materials then go on in this row. Veto items have none.
 */
function shareMerged(drafts: readonly Draft[]): void {
  let merge: Draft[] = [];
  for (const draft of drafts) {
    const [above] = merge;
    const isEmpty = (column: Cell): boolean => (draft.cells.get(column) ?? "") === "";
    if (!above || draft.code.startsWith("V") || !isEmpty("lead") || !isEmpty("responsible")) {
      merge = [draft];
      continue;
    }
    const columns = COLUMNS.slice(isEmpty("methods") ? 1 : COLUMNS.indexOf("lead"));
    merge.push(draft);
    for (const column of columns) {
      const cell = (above.cells.get(column) ?? "") + (draft.cells.get(column) ?? "");
      for (const { cells } of merge) cells.set(column, cell);
    }
  }
}
