import type { GroupInput, IndicatorInput } from "@faheng/domain";
import type { Doubting } from "./draft-doubt.ts";
import type { GroupBuilder, HeadingPlace } from "./group-builder.ts";
import type { DraftRow } from "./join-rows.ts";
import { splitNumber } from "./printed-number.ts";
import type { SourceTable } from "./source-table.ts";
import type { Structure } from "./structure.ts";

/** Follows the headings from row to row and knows in which group each row stands. */
export interface HeadingPath {
  readonly groups: readonly GroupInput[];
  /** Titles of the levels, from the top. */
  readonly levelTitles: () => readonly string[];
  /** Takes a heading that covers the whole row; answers with its group, `null` for a note. */
  readonly addFullWidth: (cell: string, doubt: Doubting) => string | null;
  /** Begins the chapter that the table or sheet stands under. */
  readonly addChapter: (title: string) => void;
  /** The group of a row; makes it where it is new. */
  readonly groupOf: (row: DraftRow, doubt: Doubting) => string;
  /** Bonus or veto by what the headings above say. */
  readonly kindOf: (group: string) => IndicatorInput["kind"];
}

const NOTE = /^\s*(说明|注|备注|填表说明|填报说明|附注|备注说明)\s*([:：0-9一二三]|$)/;
const LONGEST_HEADING = 60;
const TOP: HeadingPlace = { level: 1, parent: null, current: null, isAfterBreak: false };

/**
 * @param documentTitle heading of the one group of a table that has none
 * @param builder the tree, which several tables of a document grow
 */
export function headingPath(
  table: SourceTable,
  structure: Structure,
  documentTitle: string,
  { groups, place }: GroupBuilder,
): HeadingPath {
  const before = groups.length;
  /** The groups the last row stood in, one for each group column; `null` where it had none. */
  let path: readonly (string | null)[] = [];
  /** The heading over the whole width that the group columns stand under; `null` where the table does not begin so. */
  let chapter: string | null = null;
  const lowest = (codes: readonly (string | null)[]): string | null =>
    codes.findLast((code) => code !== null) ?? chapter;

  // Where the table begins with a full-width heading, they are chapters above the group columns; one that comes later
  // stands beside the first column's groups. A text that is no heading is a note and is left out.
  const addFullWidth = (cell: string, doubt: Doubting): string | null => {
    const { printedNumber, text } = splitNumber(cell);
    const isHeading =
      !NOTE.test(cell) &&
      text.length <= LONGEST_HEADING &&
      (printedNumber !== null || /(加分|否决|附加)/.test(cell) || !/[。；;]/.test(text));
    const isSure = printedNumber !== null || /(加分|否决|附加)/.test(cell);
    if (!isHeading || (!isSure && structure.groups.length > 0)) {
      doubt("full-width-row", 0, "整行合并的文字，像是说明，作为说明保留", null);
      return null;
    }
    // A table without group columns has no other headings: rows above the first of them stand under the document's title.
    const isChapter = chapter !== null || groups.length === before || structure.groups.length === 0;
    const { code } = place(cell, { ...TOP, current: isChapter ? chapter : (path[0] ?? null) });
    if (isChapter) chapter = code;
    path = isChapter ? [] : [code];
    doubt("full-width-row", 0, "整行合并的文字，作为分组标题", code);
    return code;
  };

  const addChapter = (title: string): void => {
    chapter = place(title, { ...TOP, current: chapter }).code;
    path = [];
  };

  const groupOf = (row: DraftRow, doubt: Doubting): string => {
    const next: (string | null)[] = [];
    let isNewAbove = false;
    for (const [level, at] of structure.groups.entries()) {
      const cell = row.cells[at]?.trim() ?? "";
      const current = path[level] ?? null;
      if (cell === "") {
        const inherited = isNewAbove ? null : current;
        const note = inherited === null ? "没有标题，直接归入上一级" : "标题空白，按上一行理解";
        // In a text file an empty cell is how a merged one looks.
        if (!table.isFromText || isNewAbove) doubt("empty-heading", at, note, inherited);
        next.push(inherited);
        continue;
      }
      const depth = next.filter((code) => code !== null).length + (chapter === null ? 1 : 2);
      const { code, match } = place(cell, {
        level: depth,
        parent: lowest(next),
        current,
        isAfterBreak: row.isAfterBreak,
      });
      if (match === "again" && current !== null) doubt("repeated-heading", at, "标题隔行重复出现，归入已有分组", code);
      if (match === "cut" || match === "tail") doubt("cut-heading", at, "标题被分页截断，已与完整标题合并", code);
      if (code !== current) isNewAbove = true;
      next.push(code);
    }
    path = next;
    return lowest(path) ?? place(documentTitle, TOP).code;
  };

  const kindOf = (code: string): IndicatorInput["kind"] => {
    const above = groups.filter((group) => code === group.code || code.startsWith(`${group.code}.`));
    const says = (pattern: RegExp): boolean => above.some((group) => pattern.test(group.title));
    const heads = table.columns.map(({ title }) => title).join("|");
    if (says(/否决/)) return "veto";
    if (says(/加分|奖励分/)) return "bonus";
    if (/否决(情形|事项|内容|项)/.test(heads)) return "veto";
    return /加分(内容|事项|项目|情形)/.test(heads) ? "bonus" : "item";
  };

  const levelTitles = (): readonly string[] => {
    const titles = structure.groups.map((at) => table.columns[at]?.title ?? "");
    if (chapter !== null) return ["章", ...titles];
    return titles.length === 0 ? ["分组"] : titles;
  };

  return { groups, levelTitles, addFullWidth, addChapter, groupOf, kindOf };
}
