import type { ReportModel } from "@faheng/plugin-api";
import { hucrePort } from "./hucre-port.ts";
import { reportSheets } from "./report-sheets.ts";

/**
 * Renders a report as .xlsx: one sheet a table, its head printed on every page, fitted to the page's width, with page
 * numbers. Every cell is text; nothing in a report can become a formula.
 *
 * @throws FAHENG_DOCUMENT_TABLE_SHAPE
 */
export async function renderXlsx(model: ReportModel): Promise<Uint8Array> {
  return hucrePort.write(reportSheets(model));
}
