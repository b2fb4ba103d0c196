import { FahengError, type FrameworkInput } from "@faheng/domain";
import type { DocumentContent } from "@faheng/plugin-api";
import { documentErrors as errors } from "../errors.ts";
import type { SourceDocument } from "../read/source-document.ts";
import { type Account, accountFor } from "./account.ts";
import { type ColumnRole, roleOf } from "./column-roles.ts";
import { draftClauses, type DraftClauses } from "./draft-clauses.ts";
import { type DraftChoices, withRoles } from "./draft-choices.ts";
import { columnKeys } from "./column-keys.ts";
import { documentFacts } from "./document-facts.ts";
import { documentNotes } from "./document-notes.ts";
import type { DraftDoubt } from "./draft-doubt.ts";
import { draftParts, type DraftParts } from "./draft-parts.ts";
import { draftProse } from "./draft-prose.ts";
import { joinRows } from "./join-rows.ts";
import { proseOf } from "./prose.ts";
import { textsBeside } from "../settings/texts-beside.ts";
import { findSourceTables, sourceOf, type SourceTable } from "./source-table.ts";
import { structureOf } from "./structure.ts";

/** A framework as far as a document gives it, and every cell somebody should look at. */
export interface FrameworkDraft extends Account, Pick<DraftClauses, "clauses" | "profile"> {
  /**
   * Has the framework's shape but for the taxonomies, which no document states: `parseFramework` names the groups that
   * still have to be mapped.
   */
  readonly framework: FrameworkInput;
  readonly doubts: readonly DraftDoubt[];
  /** The tables' columns and what each was taken for, `null` where its head is not known. */
  readonly columns: readonly { readonly title: string; readonly role: ColumnRole["kind"] | null }[];
  /** The tables that were read, by what calls them where they stand; `null` where nothing does. */
  readonly tables: readonly {
    readonly caption: string | null;
    readonly rows: number;
    /** Of the table in the file with which it begins, from 1. */
    readonly number: number;
  }[];
  /** Points and scoring standard as printed, for whoever lays a profile over the draft; empty where there are none. */
  readonly scoring: readonly { readonly indicator: string; readonly points: string; readonly standard: string }[];
}

/**
 * Reads the indicators of a document into a draft framework: out of its tables, or out of its numbered paragraphs where
 * it has none. Pure: the same content gives the same draft.
 *
 * @param content as `readSource` gives it, with the order of its parts and its merges, or paragraphs and tables alone
 * @param id the draft's id
 * @param choices what somebody chose in place of the reader's own reading
 * @throws FAHENG_DOCUMENT_NO_TABLE
 *
 * @example const draft = draftFromDocument(await readSource(bytes, "指标体系.xlsx"), "our-bureau-2026");
 */
export function draftFromDocument(
  content: DocumentContent | SourceDocument,
  id: string,
  choices: DraftChoices = {},
): FrameworkDraft {
  const source = sourceOf(content);
  const lines = source.blocks.flatMap((block) => (block.kind === "text" ? [block.text] : []));
  const found = findSourceTables(source, choices.tables);
  const { tables, doubts: left } = usable(withRoles(found.tables, choices));
  const named = tables.flatMap(({ caption, rows }) => [
    tables.length > 1 ? caption : null,
    ...rows.map((row) => row.chapter),
  ]);
  const chapters = [...new Set(named.flatMap((name) => name ?? []))];
  const facts = documentFacts(lines, [...found.titles, ...tables.flatMap(({ titles }) => titles)], chapters);
  const keys = columnKeys(tables);
  const read = tables.map((table, index) => {
    const structure = structureOf(table)!;
    const { rows, doubts } = joinRows(table, structure);
    const title = tables.length > 1 ? (table.caption ?? facts.title) : facts.title;
    return { table, structure, rows, keys: keys.of[index] ?? [], title, doubts };
  });
  const prose = tables.length === 0 ? proseOf(lines) : null;
  const built: DraftParts = prose === null ? draftParts(read) : draftProse(prose, facts.title);
  if (built.indicators.length === 0) throw new FahengError(errors.FAHENG_DOCUMENT_NO_TABLE);
  const notes = documentNotes(lines, source, built);

  const framework: FrameworkInput = {
    format: "faheng.framework/1",
    id,
    version: "0.1.0",
    title: facts.title,
    documentNumber: facts.documentNumber,
    issuer: facts.issuer ?? "（待填写）",
    issuedOn: null,
    about: "由文件导入的草稿，请逐项核对存疑之处。",
    levels: built.levels,
    columns: keys.columns,
    departments: built.departments,
    bases: built.bases,
    methods: built.methods,
    groups: built.groups,
    indicators: built.indicators,
    notes,
  };
  const edited = choices.edit?.({ framework, scoring: built.scoring }) ?? { framework, scoring: built.scoring };
  const { rowCodes, worth } = built;
  const laid = { scoring: edited.scoring, rowCodes, worth, beside: textsBeside(source, readRows(built)) };
  const { clauses, profile, doubts: ofClauses } = draftClauses(edited.framework, laid, choices);
  const several: DraftDoubt[] = tables.slice(1).map((table) => ({
    kind: "several-tables",
    table: table.rows[0]?.table ?? 1,
    row: 1,
    column: null,
    printed: table.caption ?? table.columns.map(({ title }) => title).join(" | "),
    note: "文件中有几张指标表，已合为一个体系；也可能只需要其中一张",
    code: null,
  }));
  const doubts = [
    ...found.doubts,
    ...left,
    ...several,
    ...read.flatMap((it) => [...it.table.doubts, ...unknownColumns(it.table), ...it.doubts]),
    ...source.remarks.map(({ kind = "formula", ...remark }): DraftDoubt => ({ kind, ...remark, code: null })),
    ...built.doubts,
    ...ofClauses,
    ...facts.doubts,
  ].toSorted((a, b) => a.table - b.table || a.row - b.row || (a.column ?? 0) - (b.column ?? 0));
  return {
    framework: edited.framework,
    profile,
    clauses,
    doubts,
    columns: tables.flatMap(({ columns }) => columns.map(({ title, role }) => ({ title, role: role?.kind ?? null }))),
    tables: tables.map(({ caption, rows }) => ({ caption, rows: rows.length, number: rows[0]?.table ?? 1 })),
    scoring: edited.scoring,
    // What became of each piece of the file is told of the reading: a cell that was mended was read all the same.
    ...accountFor({ source, framework, scoring: built.scoring, tables, doubts, rowCodes: built.rowCodes }),
  };
}

/** The rows and paragraphs that went into a group or an indicator there is; a heading that turned out to be a note is none. */
function readRows({ groups, indicators, rowCodes }: DraftParts): DraftParts["rowCodes"] {
  const known = new Set([...groups, ...indicators].map(({ code }) => code));
  return new Map([...rowCodes].filter(([, codes]) => codes.some((code) => known.has(code))));
}

/** What a table has to say of its items, besides their names. */
const SAYS: ReadonlySet<ColumnRole["kind"]> = new Set([
  "points",
  "standard",
  "lead",
  "responsible",
  "bases",
  "methods",
  "materials",
]);

/** Tables that hold indicators: with a column of them, and words in it. */
function usable(tables: readonly SourceTable[]): { tables: readonly SourceTable[]; doubts: readonly DraftDoubt[] } {
  const doubts: DraftDoubt[] = [];
  const kept = tables.filter((table, index) => {
    const structure = structureOf(table);
    const texts = structure === null ? [] : table.rows.map(({ cells }) => cells[structure.leaf]?.trim() ?? "");
    const isWords = texts.some((text) => /\p{Script=Han}{2,}/u.test(text));
    // A further table of items and results alone (任务 | 得分) sums up the first one.
    const says = table.columns.some(({ title }) => SAYS.has(roleOf(title)?.kind ?? "answer"));
    const isRead = structure !== null && (index === 0 ? isWords || tables.length === 1 : isWords && says);
    if (!isRead) {
      const printed = table.columns.map(({ title }) => title).join(" | ");
      const [place = "1"] = [...table.headRows].map((at) => at.split("/")[0]);
      const note = structure === null ? "没有指标内容一栏，未导入" : "表中没有指标，像是空白的台账或另一种表，未导入";
      doubts.push({
        kind: "table-without-head",
        table: Number(place),
        row: 1,
        column: null,
        printed,
        note,
        code: null,
      });
    }
    return isRead;
  });
  return { tables: kept, doubts };
}

function unknownColumns({ columns, rows, headRows }: SourceTable): DraftDoubt[] {
  const [place = "1/1"] = headRows;
  const [table = 1, row = 1] = place.split("/").map(Number);
  return columns.flatMap(({ title, role }, index): DraftDoubt[] => {
    const isUsed = rows.some(({ cells }) => (cells[index] ?? "").trim() !== "");
    if (role !== null || (title === "" && !isUsed)) return [];
    const note = "栏名无法识别，内容按原文保留";
    return [{ kind: "unknown-column", table, row, column: index + 1, printed: title, note, code: null }];
  });
}
