import type { FrameworkInput } from "@faheng/domain";
import type { ClauseReading } from "../clauses/clause.ts";
import type { ColumnRole } from "./column-roles.ts";
import type { DecidedSettings } from "./decided-settings.ts";
import type { SourceTable } from "./source-table.ts";

/** What a draft's framework is made of, before its sentences are read as rules. */
export interface ReadDraft {
  readonly framework: FrameworkInput;
  /** Points and scoring standard as printed, by indicator. */
  readonly scoring: readonly { readonly indicator: string; readonly points: string; readonly standard: string }[];
}

/** What somebody chose where the reader could have read otherwise. Everything may be left out. */
export interface DraftChoices {
  /** By `table/column` (from 1), what a column holds; `null`: kept as printed. */
  readonly roles?: ReadonlyMap<string, ColumnRole | null>;
  /** Numbers of the tables that are wanted, as `FrameworkDraft.tables` and doubts count them; all where it is left out. */
  readonly tables?: readonly number[];
  /** Lays changes over what was read, before the rules are read and the profile is made. */
  readonly edit?: (read: ReadDraft) => ReadDraft;
  /** What was stated of the scoring as a whole. */
  readonly settings?: DecidedSettings;
  /** The same for the rules of one indicator. */
  readonly editClauses?: (indicator: string, reading: ClauseReading) => ClauseReading;
}

/** The number of a table in its file, from 1: of its first part, where several run on from each other. */
export function tableNumber({ headRows, rows }: SourceTable): number {
  const [head] = headRows;
  return head === undefined ? (rows[0]?.table ?? 1) : Number(head.split("/")[0]);
}

/** Every number that a table's rows and heads stand under: those that run on from it too. */
export function numbersOf({ headRows, rows }: SourceTable): number[] {
  const heads = [...headRows].map((at) => Number(at.split("/")[0]));
  return [...new Set([...heads, ...rows.map(({ table }) => table)])];
}

/** Tables with their columns as somebody takes them. A doubt about a column that was decided is none. */
export function withRoles(tables: readonly SourceTable[], { roles }: DraftChoices): readonly SourceTable[] {
  return tables.map((table) => {
    const number = tableNumber(table);
    const decided = (column: number): ColumnRole | null | undefined => roles?.get(`${number}/${column + 1}`);
    if (!table.columns.some((_, column) => decided(column) !== undefined)) return table;
    const columns = table.columns.map(({ title, role }, column) => {
      const own = decided(column);
      return { title, role: own === undefined ? role : own };
    });
    const doubts = table.doubts.filter(
      ({ kind, column }) => kind !== "column-role" || column === null || decided(column - 1) === undefined,
    );
    return { ...table, columns, doubts };
  });
}
