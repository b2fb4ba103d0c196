/** A cell as read; `null` where the row ends before it. */
export type SourceCell = string | null;

/** A cell merged over several, by its upper left (from 0). */
export interface SourceMerge {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** One part of a document, in the order in which it stands. */
export type SourceBlock =
  | { readonly kind: "text"; readonly text: string }
  | {
      readonly kind: "table";
      /** The name of its sheet; `null` in a text. */
      readonly name: string | null;
      /** A rectangle of texts; a merged cell's text stands in every cell it covers. */
      readonly rows: readonly (readonly SourceCell[])[];
      /** Empty where the format does not tell what was merged. */
      readonly merges: readonly SourceMerge[];
    };

/** A text of the file that is not taken for its content, and why. */
export interface LeftOut {
  /** Where it stands, in Chinese: `工作表“目录”`, `页眉`. */
  readonly place: string;
  readonly text: string;
  /** Why, in Chinese. */
  readonly why: string;
  /** Whether it only dresses the pages, as a header does. */
  readonly isFurniture: boolean;
}

/** A cell that was read with some doubt. Counted from 1. */
export interface ReadRemark {
  readonly table: number;
  readonly row: number;
  readonly column: number;
  readonly printed: string;
  /** What was made of it, in Chinese. */
  readonly note: string;
  /** `layout`: where the cells lie was told by lines and places. A formula where it is left out. */
  readonly kind?: "formula" | "layout";
}

/** A document with all that stands in it: its parts in order, and what was left out of them. */
export interface SourceDocument {
  readonly blocks: readonly SourceBlock[];
  readonly leftOut: readonly LeftOut[];
  readonly remarks: readonly ReadRemark[];
  /** Read from the lines of a text, where a merged cell is an empty one. */
  readonly isFromText: boolean;
}
