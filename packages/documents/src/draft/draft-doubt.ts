import type { ClauseDoubtKind } from "../clauses/clause.ts";

/**
 * Something the importer was not sure of, with the cell it concerns. Tables, rows and columns count from 1 as they stand
 * in the file.
 */
export interface DraftDoubt {
  readonly kind: DraftDoubtKind;
  readonly table: number;
  readonly row: number;
  /** `null` when it concerns the whole row. */
  readonly column: number | null;
  /** The text as it stands there. */
  readonly printed: string;
  /** What we made of it, in Chinese. */
  readonly note: string;
  /** Code of the group or indicator it went into, `null` for none. */
  readonly code: string | null;
}

export type DraftDoubtKind =
  /** Of a scoring sentence. */
  | ClauseDoubtKind
  /** A column whose head is not known; kept as printed. */
  | "unknown-column"
  /** A column whose cells say something else than its head, or whose head says two things; the note names both readings. */
  | "column-role"
  /** A table without a head, read by what stands in its columns. */
  | "no-head"
  /** Several tables with heads of their own, joined into one framework. */
  | "several-tables"
  /** A table left out because no head was found. */
  | "table-without-head"
  /** A row that runs on from the row above it (wrapped, or cut by a page). */
  | "continued-row"
  /** A heading cut by a page, joined or matched to the whole one. */
  | "cut-heading"
  /** An empty heading cell taken as the heading above it. */
  | "empty-heading"
  /** A heading that comes again after others came between. */
  | "repeated-heading"
  /** Several rows below one indicator, each with a clause of its own: joined. */
  | "clause-rows"
  /** One cell merged over several indicators: counted with the first alone. */
  | "shared-cell"
  /** A row over the whole width, taken as a heading or left out. */
  | "full-width-row"
  /** 合计, 总分 and the like: left out. */
  | "total-row"
  /** Fewer cells than columns: the rest is lost. */
  | "short-row"
  /** A number in a cell of its own pushed the others to the right. */
  | "shifted-cells"
  /** No number, or one that breaks the order. */
  | "number"
  /** The document prints no heading; ours is the beginning of the text. */
  | "title"
  /** A department cell that may be a phrase rather than names. */
  | "department"
  /** A basis without a title in 《》. */
  | "basis"
  /** A points cell that is no number. */
  | "points"
  /** A cell too long to keep beside its reading. */
  | "long-cell"
  /** A value marked as somebody's reading in the file imported. */
  | "our-reading"
  /** A formula without a result, or one that went wrong. */
  | "formula"
  /** Cells that were told by lines drawn on a page, as in a PDF. */
  | "layout"
  /** Read from numbered paragraphs and no table: a heading without a number, or numbers that jump. */
  | "prose"
  /** Something the file does not say and the framework needs. */
  | "not-stated";

/** Notes a doubt about a column (from 0) of the row at hand, `null` for the whole row. */
export type Doubting = (kind: DraftDoubtKind, column: number | null, note: string, code: string | null) => void;
