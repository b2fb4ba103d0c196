import type { SourceDocument } from "../read/source-document.ts";

/** A cell or line of a document, once, with its place counted from 1. */
export type SourcePiece =
  | {
      readonly kind: "cell";
      readonly table: number;
      readonly row: number;
      readonly column: number;
      readonly text: string;
    }
  | { readonly kind: "line"; readonly line: number; readonly text: string }
  /** What the reader itself left out. */
  | {
      readonly kind: "beside";
      readonly place: string;
      readonly why: string;
      readonly isFurniture: boolean;
      readonly text: string;
    };

/** Every cell and line of a document that holds a text; a merged cell once, where it begins. */
export function piecesOf({ blocks, leftOut }: SourceDocument): readonly SourcePiece[] {
  const pieces: SourcePiece[] = [];
  let [table, line] = [0, 0];
  for (const block of blocks) {
    if (block.kind === "text") {
      line++;
      if (block.text.trim() !== "") pieces.push({ kind: "line", line, text: block.text });
      continue;
    }
    table++;
    const covered = new Set<string>();
    for (const merge of block.merges) {
      for (let row = merge.row; row < merge.row + merge.rows; row++) {
        for (let column = merge.column; column < merge.column + merge.columns; column++) {
          if (row !== merge.row || column !== merge.column) covered.add(`${row}/${column}`);
        }
      }
    }
    for (const [row, cells] of block.rows.entries()) {
      for (const [column, text] of cells.entries()) {
        if (text === null || text.trim() === "" || covered.has(`${row}/${column}`)) continue;
        pieces.push({ kind: "cell", table, row: row + 1, column: column + 1, text });
      }
    }
  }
  return [...pieces, ...leftOut.map((it): SourcePiece => ({ kind: "beside", ...it }))];
}
