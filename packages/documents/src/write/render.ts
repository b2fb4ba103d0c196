import type { ReportModel } from "@faheng/plugin-api";
import type { StreamedTable } from "../streamed-table.ts";
import type { EntryForm } from "../xlsx/render-entry-form.ts";
import type { FillBook } from "../xlsx/render-fill-book.ts";
import { writeAtHand } from "./writer-at-hand.ts";

/** A report as .docx. @throws FAHENG_DOCUMENT_TABLE_SHAPE */
export async function renderDocx(model: ReportModel): Promise<Uint8Array> {
  return await writeAtHand({ form: "docx", model });
}

/** A report as .xlsx, one sheet a table. @throws FAHENG_DOCUMENT_TABLE_SHAPE */
export async function renderXlsx(model: ReportModel): Promise<Uint8Array> {
  return await writeAtHand({ form: "xlsx", model });
}

/** A report as one page of HTML that prints as it looks. @throws FAHENG_DOCUMENT_TABLE_SHAPE */
export async function renderHtml(model: ReportModel): Promise<Uint8Array> {
  return await writeAtHand({ form: "html", model });
}

/** A workbook for people to fill in. */
export async function renderEntryForm(form: EntryForm): Promise<Uint8Array> {
  return await writeAtHand({ form: "entry-form", model: form });
}

/** A workbook whose open cells are filled in and sent back. */
export async function renderFillBook(book: FillBook): Promise<Uint8Array> {
  return await writeAtHand({ form: "fill-book", model: book });
}

/** A table of any length as .xlsx, written while its rows come. */
export async function* streamXlsx(table: StreamedTable): AsyncGenerator<Uint8Array> {
  const writer = await import("../xlsx/stream-xlsx.ts");
  yield* writer.streamXlsx(table);
}
