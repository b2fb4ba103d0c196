import { type AuditFilter, listAudit } from "@faheng/database";
import { defineAct } from "../act/define-act.ts";
import { LOOKING } from "../act/looking.ts";
import { type TableFormat, type TakenFile, writeTable } from "../report/table-file.ts";
import { exportColumns } from "./export-columns.ts";
import { nameObjects } from "./object-names.ts";

/** Most rows of one export, newest first; earlier ones by the time filter. */
export const MAX_EXPORTED_ROWS = 10_000;

/** An export as a file. */
export interface AuditFile extends TakenFile {
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
    const columns = exportColumns(context.timeZone);
    const named = await nameObjects(db, context.plugins, rows);
    const table = { title: "审计记录", columns, rows: named.map((row) => columns.map((it) => it.of(row))) };
    const file = await writeTable(format, `审计记录 ${today}`, table);
    return { ...file, rows: rows.length, isCut: found.length > rows.length };
  },
  apply: async (_, { input: { filter }, prepared: file }) => {
    const after = { ...filter, rows: file.rows };
    return { answer: file, trace: { action: "audit.export", agencyId: null, after } };
  },
});

/** Which rows of the audit, in which form. */
export interface AuditExport {
  readonly format: TableFormat;
  readonly filter: Omit<AuditFilter, "limit" | "after">;
}
