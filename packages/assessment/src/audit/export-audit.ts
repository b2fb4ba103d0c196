import { type AuditFilter, listAudit } from "@faheng/database";
import { renderXlsx, writeCsv } from "@faheng/documents";
import type { ReportModel } from "@faheng/plugin-api";
import { defineAct } from "../act/define-act.ts";
import { LOOKING } from "../act/looking.ts";
import { type ExportColumn, exportColumns } from "./export-columns.ts";
import { type NamedAuditRow, nameObjects } from "./object-names.ts";

/** Most rows of one export, newest first; earlier ones by the time filter. */
export const MAX_EXPORTED_ROWS = 10_000;

type Columns = readonly ExportColumn[];
type Rows = readonly NamedAuditRow[];

/** Forms in which the audit leaves the house. */
export const AUDIT_FORMATS = {
  csv: {
    mediaType: "text/csv; charset=utf-8",
    write: async (columns: Columns, rows: Rows): Promise<Uint8Array> => {
      return writeCsv([columns.map((it) => it.title), ...rows.map((row) => columns.map((it) => it.of(row)))]);
    },
  },
  xlsx: {
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    write: (columns: Columns, rows: Rows): Promise<Uint8Array> => renderXlsx(modelOf(columns, rows)),
  },
} as const;
export type AuditFormat = keyof typeof AUDIT_FORMATS;

/** An export as a file. */
export interface AuditFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  readonly rows: number;
  /** Whether there were more rows than fit. */
  readonly isCut: boolean;
}

/**
 * The audit as a file, newest first, every cell text in words; that it was taken is written down.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN
 */
export const exportAudit = defineAct({
  ...LOOKING,
  action: "audit.read",
  load: async (_, input: AuditExport) => input,
  allows: () => ({ agencyId: null }),
  name: ({ format }) => `audit:export.${format}`,
  prepare: async ({ desk: { db, context, today }, input: { format, filter } }): Promise<AuditFile> => {
    const found = await listAudit(db, { ...filter, limit: MAX_EXPORTED_ROWS + 1 });
    const rows = found.slice(0, MAX_EXPORTED_ROWS);
    const { mediaType, write } = AUDIT_FORMATS[format];
    const bytes = await write(exportColumns(context.timeZone), await nameObjects(db, context.plugins, rows));
    const fileName = `审计记录 ${today}.${format}`;
    return { fileName, mediaType, bytes, rows: rows.length, isCut: found.length > rows.length };
  },
  apply: async (_, { input: { filter }, prepared: file }) => {
    const after = { ...filter, rows: file.rows };
    return { answer: file, trace: { action: "audit.export", agencyId: null, after } };
  },
});

interface AuditExport {
  readonly format: AuditFormat;
  readonly filter: Omit<AuditFilter, "limit" | "after">;
}

function modelOf(columns: Columns, rows: Rows): ReportModel {
  return {
    title: "审计记录",
    documentNumber: null,
    orientation: "landscape",
    blocks: [
      {
        kind: "table",
        name: "审计记录",
        columns: columns.map(({ title, width }) => ({ title, width })),
        rows: rows.map((row) => columns.map((it) => ({ text: it.of(row) }))),
      },
    ],
  };
}
