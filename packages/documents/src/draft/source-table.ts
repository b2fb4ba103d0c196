import type { DocumentContent } from "@faheng/plugin-api";
import type { SourceBlock, SourceCell, SourceDocument, SourceMerge } from "../read/source-document.ts";
import { blocksOfLines } from "./blocks-of-lines.ts";
import { captionOf } from "./caption.ts";
import { columnContents, guessColumns, readColumns } from "./column-contents.ts";
import type { ColumnRole } from "./column-roles.ts";
import type { DraftDoubt } from "./draft-doubt.ts";
import { findHead, type Head, isFilled, isFullWidth } from "./find-head.ts";

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
  /** The heading its table or sheet stands under; `null` where the table is not one of several under headings. */
  readonly chapter: string | null;
  /** By column, the row (from 1) in which the cell begins that is merged down over this one; `null` where none is. */
  readonly begins: readonly (number | null)[];
}

/** An indicator table of a document: tables of one head joined, heads and empty rows left out. */
export interface SourceTable {
  readonly columns: readonly SourceColumn[];
  readonly rows: readonly SourceRow[];
  /** Texts over the table's head inside its own grid (a workbook's title rows). */
  readonly titles: readonly string[];
  /** What the table is called where it stands; `null` where nothing calls it. */
  readonly caption: string | null;
  /** Read from the lines of a text file, where a merged cell is an empty one. */
  readonly isFromText: boolean;
  /** Rows of heads and of heads printed again, as `table/row`. */
  readonly headRows: ReadonlySet<string>;
  readonly doubts: readonly DraftDoubt[];
}

type TableBlock = Extract<SourceBlock, { kind: "table" }>;

/** A table of the document with what stands around it. */
interface Found {
  readonly number: number;
  readonly block: TableBlock;
  readonly head: Head | null;
  readonly caption: string | null;
}

/** The parts of a document, whatever it was read as. */
export function sourceOf(content: DocumentContent | SourceDocument): SourceDocument {
  if ("blocks" in content) {
    if (!content.isFromText) return content;
    const lines = content.blocks.flatMap((block) => (block.kind === "text" ? [block.text] : []));
    return { ...content, blocks: blocksOfLines(lines) };
  }
  const isFromText = content.tables.length === 0;
  const tables = content.tables.map((rows): SourceBlock => ({ kind: "table", name: null, rows, merges: [] }));
  const texts = content.lines.map((text): SourceBlock => ({ kind: "text", text }));
  return {
    blocks: isFromText ? blocksOfLines(content.lines) : [...texts, ...tables],
    leftOut: [],
    remarks: [],
    isFromText,
  };
}

/** What tables a document holds, and what of it is none. */
export interface SourceTables {
  readonly tables: readonly SourceTable[];
  /** Of tables that were left out, and of titles that stand in a table of their own. */
  readonly doubts: readonly DraftDoubt[];
  readonly titles: readonly string[];
}

/**
 * Finds the indicator tables in a document: a head is a row with at least two known names; tables with the same head, or
 * with none and as many columns, run on from each other.
 *
 * @param wanted numbers of the tables that are looked at, all where it is left out
 */
export function findSourceTables({ blocks, isFromText }: SourceDocument, wanted?: readonly number[]): SourceTables {
  const all = tablesOf(blocks);
  const found = wanted === undefined ? all : all.filter(({ number }) => wanted.includes(number));
  const doubts: DraftDoubt[] = all.flatMap((it) => (found.includes(it) ? [] : [leftOutDoubt(it, "没有选用这张表")]));
  const titles: string[] = [];
  const parts: Found[][] = [];
  for (const it of found) {
    const last = parts.at(-1);
    const { head } = it;
    if (head !== null) {
      const same = parts.find(([first]) => first?.head && namesOf(first.head) === namesOf(head));
      if (same === undefined) parts.push([it]);
      else same.push(it);
    } else if (last?.[0]?.head && it.block.rows.every((row) => row.length === last[0]?.head?.titles.length))
      last.push(it);
    else if (parts.length === 0 && it.block.rows.every((row) => isFullWidth(row) || row.filter(isFilled).length < 2)) {
      titles.push(...it.block.rows.flatMap((row) => row.find(isFilled) ?? []));
    } else doubts.push(leftOutDoubt(it, "表头无法识别，或与前表不同，未导入"));
  }
  if (parts.length === 0) {
    const bare = found.flatMap((it) => headless(it) ?? []);
    return {
      tables: bare.map((it) => joined([it], [], isFromText)),
      doubts: doubts.filter((it) => !bare.some(({ number }) => number === it.table)),
      titles,
    };
  }
  const sheets = found.filter(({ head, block }) => head !== null && block.name !== null);
  const tables = parts.map((part) => {
    // Sheets are chapters where there are several, and so are tables of one head under headings of their own.
    const captions = part.map(({ caption }) => caption);
    const areChapters = sheets.length > 1 || new Set(captions.filter((it) => it !== null)).size > 1;
    return joined(part, areChapters ? captions : [], isFromText);
  });
  return { tables, doubts, titles };
}

function namesOf({ titles }: Head): string {
  return titles.join("|");
}

function tablesOf(blocks: readonly SourceBlock[]): Found[] {
  const found: Found[] = [];
  let texts: string[] = [];
  for (const block of blocks) {
    if (block.kind === "text") {
      texts.push(block.text);
      continue;
    }
    const head = findHead(block);
    const above = block.rows.slice(0, head?.first ?? 0).flatMap((row) => row.find(isFilled) ?? []);
    found.push({ number: found.length + 1, block, head, caption: captionOf(block.name, above, texts) });
    texts = [];
  }
  return found;
}

function leftOutDoubt({ number, block }: Found, note: string): DraftDoubt {
  const printed = block.rows[0]?.filter((cell) => cell !== null).join(" | ") ?? "";
  return { kind: "table-without-head", table: number, row: 1, column: null, printed, note, code: null };
}

/** A table that prints no head at all, read by what stands in its columns; `null` where they do not tell. */
function headless(it: Found): Found | null {
  const { rows } = it.block;
  if (rows.length < 2 || (rows[0]?.length ?? 0) < 2) return null;
  const contents = (rows[0] ?? []).map((_, column) => columnContents(rows.map((row) => row[column] ?? null)));
  const roles = guessColumns(contents);
  const has = (kind: ColumnRole["kind"]): boolean => roles.some((role) => role?.kind === kind);
  if (!has("content") || !(has("standard") || (has("points") && has("responsible")))) return null;
  const titles = roles.map(() => "");
  return { ...it, head: { titles, roles, first: -1, last: -1 } };
}

function joined(part: readonly Found[], captions: readonly (string | null)[], isFromText: boolean): SourceTable {
  const [first] = part;
  const head = first?.head ?? null;
  const titles = head?.titles ?? [];
  const headRows = new Set<string>();
  const rows = part.flatMap((it, index) => dataRows(it, titles, captions[index] ?? null, headRows));
  const contents = titles.map((_, column) => columnContents(rows.map(({ cells }) => cells[column] ?? null)));
  const { roles, questions } =
    head?.first === -1 ? { roles: head.roles, questions: [] } : readColumns(head?.roles ?? [], contents);
  const place = { table: first?.number ?? 1, row: Math.max(1, (head?.last ?? 0) + 1) };
  const asked = questions.map(({ column, note }): DraftDoubt => ({
    kind: "column-role",
    ...place,
    column: column + 1,
    printed: titles[column] ?? "",
    note,
    code: null,
  }));
  const none: DraftDoubt[] =
    head?.first === -1
      ? [
          {
            kind: "no-head",
            ...place,
            column: null,
            printed: "",
            note: "没有表头，各栏按内容判断，请逐栏核对",
            code: null,
          },
        ]
      : [];
  return {
    columns: titles.map((title, column) => ({ title, role: roles[column] ?? null })),
    rows,
    titles: part.flatMap(({ block, head: own }) =>
      block.rows.slice(0, Math.max(0, own?.first ?? 0)).flatMap((row) => row.find(isFilled) ?? []),
    ),
    caption: first?.caption ?? null,
    isFromText,
    headRows,
    doubts: [...none, ...asked],
  };
}

function dataRows(
  { block, number, head }: Found,
  titles: readonly string[],
  chapter: string | null,
  headRows: Set<string>,
): SourceRow[] {
  const isHead = (row: readonly SourceCell[]): boolean =>
    titles.some((title) => title !== "") &&
    titles.filter((title, column) => title !== "" && row[column]?.replace(/\s+/g, "") === title).length >=
      titles.length / 2;
  const begins = beginsOf(block.merges);
  const rows: SourceRow[] = [];
  let isAfterBreak = number > 1;
  for (const [index, cells] of block.rows.entries()) {
    if (head !== null && index <= head.last) {
      if (index >= head.first) headRows.add(`${number}/${index + 1}`);
      continue;
    }
    if (isHead(cells)) {
      isAfterBreak = true;
      headRows.add(`${number}/${index + 1}`);
    } else if (cells.some(isFilled)) {
      const from = begins.get(index);
      rows.push({
        table: number,
        row: index + 1,
        cells,
        isAfterBreak,
        chapter,
        begins: cells.map((_, column) => from?.get(column) ?? null),
      });
      isAfterBreak = false;
    }
  }
  return rows;
}

/** Row → column → row (from 1) in which the merge begins, for merges down over several rows. */
function beginsOf(merges: readonly SourceMerge[]): ReadonlyMap<number, ReadonlyMap<number, number>> {
  const begins = new Map<number, Map<number, number>>();
  for (const { row, column, rows, columns } of merges) {
    const last = rows > 1 ? row + rows - 1 : -1;
    for (let at = row; at <= last; at++) {
      const line = begins.get(at) ?? new Map<number, number>();
      begins.set(at, line);
      for (let over = column; over < column + columns; over++) line.set(over, row + 1);
    }
  }
  return begins;
}
