/** A table whose rows come a page at a time, so that none is too long to be written; every cell is text. */
export interface StreamedTable {
  readonly name: string;
  /** Widths in characters, where the form of the file has any. */
  readonly columns: readonly { readonly title: string; readonly width: number }[];
  readonly pages: AsyncIterable<readonly (readonly string[])[]>;
}
