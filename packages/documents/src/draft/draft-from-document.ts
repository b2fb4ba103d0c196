import type { FrameworkInput } from "@faheng/domain";
import type { DocumentContent } from "@faheng/plugin-api";
import type { ColumnRole } from "./column-roles.ts";
import { draftParts } from "./draft-parts.ts";
import type { DraftDoubt } from "./draft-doubt.ts";
import { documentFacts } from "./document-facts.ts";
import { joinRows } from "./join-rows.ts";
import { findSourceTable } from "./source-table.ts";
import { structureOf } from "./structure.ts";
import { FahengError } from "@faheng/domain";
import { documentErrors as errors } from "../errors.ts";

/** A framework as far as a document's table gives it, and every cell somebody should look at. */
export interface FrameworkDraft {
  /**
   * Has the framework's shape but for the taxonomies, which no document states: `parseFramework` names the groups that
   * still have to be mapped.
   */
  readonly framework: FrameworkInput;
  readonly doubts: readonly DraftDoubt[];
  /** The table's columns and what each was taken for, `null` where its head is not known. */
  readonly columns: readonly { readonly title: string; readonly role: ColumnRole["kind"] | null }[];
  /** Points and scoring standard as printed, for whoever lays a profile over the draft; empty where there are none. */
  readonly scoring: readonly { readonly indicator: string; readonly points: string; readonly standard: string }[];
}

/**
 * Reads an indicator table out of a document into a draft framework. Pure: the same content gives the same draft.
 *
 * @param id the draft's id
 * @throws FAHENG_DOCUMENT_NO_TABLE
 *
 * @example const draft = draftFromDocument(await readDocument(bytes, "指标体系.xlsx"), "our-bureau-2026");
 */
export function draftFromDocument(content: DocumentContent, id: string): FrameworkDraft {
  const table = findSourceTable(content);
  const structure = structureOf(table);
  if (structure === null) throw new FahengError(errors.FAHENG_DOCUMENT_NO_TABLE);
  const { rows, doubts } = joinRows(table, structure);
  const facts = documentFacts(content.lines, table.titles);
  const built = draftParts(table, structure, rows, facts.title);

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
    columns: table.columns.map(({ title }, index) => ({
      key: `c${index + 1}`,
      title: title === "" ? "（无栏名）" : title,
    })),
    departments: built.departments,
    bases: built.bases,
    methods: built.methods,
    groups: built.groups,
    indicators: built.indicators,
  };
  const unknown = table.columns.flatMap(({ title, role }, index): DraftDoubt[] =>
    role === null ? [columnDoubt(index + 1, title)] : [],
  );
  return {
    framework,
    doubts: [...table.doubts, ...unknown, ...doubts, ...built.doubts, ...facts.doubts].toSorted(
      (a, b) => a.table - b.table || a.row - b.row || (a.column ?? 0) - (b.column ?? 0),
    ),
    columns: table.columns.map(({ title, role }) => ({ title, role: role?.kind ?? null })),
    scoring: built.scoring,
  };
}

function columnDoubt(column: number, printed: string): DraftDoubt {
  const note = "栏名无法识别，内容按原文保留";
  return { kind: "unknown-column", table: 1, row: 1, column, printed, note, code: null };
}
