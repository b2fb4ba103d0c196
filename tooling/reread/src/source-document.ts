/** The cells that a document may print beside an item. */
export type Cell =
  | "wording"
  | "lead"
  | "cooperating"
  | "responsible"
  | "bases"
  | "methods"
  | "materials"
  | "outputs"
  | "standard"
  | "answer";

/** One item as the document prints it, read without looking at the pack. */
export interface SourceItem {
  /** The code the pack gives to an item with this number and place. */
  readonly code: string;
  readonly printedNumber: string | null;
  /** The heading as printed, `null` where the document prints a sentence only. */
  readonly heading: string | null;
  /** Headings above it, outermost first, their numbers included. */
  readonly above: readonly string[];
  /** Cells as printed. Left out: the document has no such column, or a merge covers it. `null`: the text lost the cell. */
  readonly cells: Readonly<Partial<Record<Cell, string | null>>>;
  /** Cells of which a loss leaves open what column they stand in. */
  readonly unplaced: readonly string[];
}

/** A document read into what packs carry of it. */
export interface SourceDocument {
  /** The whole text, for what stands outside the items. */
  readonly text: string;
  /** The part of it that binds, and whose named documents a pack therefore carries. */
  readonly frame: string;
  /** Headings above the items in the order of first print, numbers included, each spelling once. */
  readonly headings: readonly string[];
  /** Numbered headings of the running text outside the table. */
  readonly outline: readonly string[];
  readonly items: readonly SourceItem[];
}

/** Reads the text of a document that has one known form. */
export type Layout = (text: string) => SourceDocument;
