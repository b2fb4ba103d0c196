import { parseCsv } from "hucre/csv";
import { readText } from "./read-text.ts";
import type { SourceDocument } from "./source-document.ts";

/**
 * A table of comma-separated values (or of semicolons or tabs), in the encodings that `readText` knows. A row of one text
 * stays a row: a title, or a note.
 *
 * @throws FAHENG_DOCUMENT_TEXT
 */
export function sourceOfCsv(bytes: Uint8Array): SourceDocument {
  const text = readText(bytes).lines.join("\n");
  const rows = parseCsv(text, { typeInference: false }).map((row) =>
    row.map((cell) => (cell === null ? "" : String(cell).trim())),
  );
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const even = rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ""));
  return {
    blocks: [{ kind: "table", name: null, rows: even, merges: [] }],
    leftOut: [],
    remarks: [],
    isFromText: false,
  };
}
