import { type StreamedTable, streamCsv, streamXlsx } from "@faheng/documents";
import type { TableFormat } from "../report/table-file.ts";

/** Forms in which a table of any length leaves the house: those of a short one. */
export const EXPORT_FORMATS = ["csv", "xlsx"] as const satisfies readonly TableFormat[];

/** Writes each of them while the rows come. */
export const STREAMS: Readonly<Record<TableFormat, (table: StreamedTable) => AsyncIterable<Uint8Array>>> = {
  csv: streamCsv,
  xlsx: streamXlsx,
};
