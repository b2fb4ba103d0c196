import type { ReportModel } from "@faheng/plugin-api";
import type { EntryForm } from "../xlsx/render-entry-form.ts";
import type { FillBook } from "../xlsx/render-fill-book.ts";

/** What is to be written, and in which form. */
export type WriteJob =
  | { readonly form: "docx"; readonly model: ReportModel }
  | { readonly form: "xlsx"; readonly model: ReportModel }
  | { readonly form: "html"; readonly model: ReportModel }
  | { readonly form: "entry-form"; readonly model: EntryForm }
  | { readonly form: "fill-book"; readonly model: FillBook };

/**
 * Writes a document. The writers are 2 MB of modules, read when something is first written: a server starts without them.
 *
 * @throws FAHENG_DOCUMENT_TABLE_SHAPE
 */
export async function write(job: WriteJob): Promise<Uint8Array> {
  if (job.form === "docx") return await (await import("../docx/render-docx.ts")).renderDocx(job.model);
  if (job.form === "xlsx") return await (await import("../xlsx/render-xlsx.ts")).renderXlsx(job.model);
  if (job.form === "html") return await (await import("../html/render-html.ts")).renderHtml(job.model);
  if (job.form === "fill-book") return await (await import("../xlsx/render-fill-book.ts")).renderFillBook(job.model);
  return await (await import("../xlsx/render-entry-form.ts")).renderEntryForm(job.model);
}
