import type { ReportModel } from "@faheng/plugin-api";
import type { StreamedTable } from "./streamed-table.ts";
import type { EntryForm } from "./xlsx/render-entry-form.ts";
import type { FillBook } from "./xlsx/render-fill-book.ts";

// The writers are 2 MB of modules, read when something is first written: a server starts without them.

/** A report as .docx. @throws FAHENG_DOCUMENT_TABLE_SHAPE */
export async function renderDocx(model: ReportModel): Promise<Uint8Array> {
  const writer = await import("./docx/render-docx.ts");
  return await writer.renderDocx(model);
}

/** A report as .xlsx, one sheet a table. @throws FAHENG_DOCUMENT_TABLE_SHAPE */
export async function renderXlsx(model: ReportModel): Promise<Uint8Array> {
  const writer = await import("./xlsx/render-xlsx.ts");
  return await writer.renderXlsx(model);
}

/** A workbook for people to fill in. */
export async function renderEntryForm(form: EntryForm): Promise<Uint8Array> {
  const writer = await import("./xlsx/render-entry-form.ts");
  return await writer.renderEntryForm(form);
}

/** A workbook whose open cells are filled in and sent back. */
export async function renderFillBook(book: FillBook): Promise<Uint8Array> {
  const writer = await import("./xlsx/render-fill-book.ts");
  return await writer.renderFillBook(book);
}

/** A table of any length as .xlsx, written while its rows come. */
export async function* streamXlsx(table: StreamedTable): AsyncGenerator<Uint8Array> {
  const writer = await import("./xlsx/stream-xlsx.ts");
  yield* writer.streamXlsx(table);
}
