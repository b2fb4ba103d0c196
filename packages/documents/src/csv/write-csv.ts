import { printableText } from "../printable-text.ts";
import type { StreamedTable } from "../streamed-table.ts";

// What a spreadsheet takes for a formula, half- or full-width, also behind white space and quotes.
const LIKE_A_FORMULA = /^[\s'"]*[=+\-@\t\r\n＝＋－＠]/u;
const BYTE_ORDER_MARK = "\ufeff";

/**
 * Writes rows as CSV (RFC 4180, UTF-8 with a byte order mark, which WPS and Excel need for Chinese). Every cell is quoted;
 * one that a spreadsheet would take for a formula gets an apostrophe in front, so that it is shown as text.
 */
export function writeCsv(rows: readonly (readonly string[])[]): Uint8Array {
  return new TextEncoder().encode(`${BYTE_ORDER_MARK}${rows.map(lineOf).join("")}`);
}

/** {@link writeCsv} while the rows come: the titles first, then page after page. */
export async function* streamCsv({ columns, pages }: StreamedTable): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode(`${BYTE_ORDER_MARK}${lineOf(columns.map(({ title }) => title))}`);
  for await (const rows of pages) yield encoder.encode(rows.map(lineOf).join(""));
}

function lineOf(cells: readonly string[]): string {
  return `${cells.map(cellOf).join(",")}\r\n`;
}

function cellOf(text: string): string {
  // Looked at before line ends are made alike, so that a leading carriage return counts.
  const safe = LIKE_A_FORMULA.test(text) ? `'${text}` : text;
  return `"${printableText(safe).replaceAll('"', '""')}"`;
}
