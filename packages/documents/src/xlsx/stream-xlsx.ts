import { type CellStyle, writeXlsxStream } from "hucre/xlsx";
import type { StreamedTable } from "../streamed-table.ts";
import { literalText } from "./literal-text.ts";
import { FONT_SIZES } from "./row-heights.ts";
import { sheetNames } from "./sheet-names.ts";

/** Every cell is text and stays text when somebody edits it, whatever it begins with. */
const TEXT: CellStyle = { font: { name: "宋体", size: FONT_SIZES.cell }, numFmt: "@" };

/**
 * Writes a table as .xlsx while its rows come: what is held in memory does not grow with them. Its first row holds the titles
 * and stays in view. It is a file to look things up in, not one to print: rows are not parted, and none is higher than a line.
 */
export async function* streamXlsx({ name, columns, pages }: StreamedTable): AsyncGenerator<Uint8Array> {
  yield* writeXlsxStream(rowsOf(pages), {
    name: sheetNames([name])[0] ?? "表",
    columns: columns.map(({ title, width }) => ({ header: literalText(title), width, style: TEXT })),
    freezePane: { rows: 1 },
  });
}

async function* rowsOf(pages: StreamedTable["pages"]): AsyncGenerator<string[]> {
  for await (const rows of pages) for (const cells of rows) yield cells.map(literalText);
}
