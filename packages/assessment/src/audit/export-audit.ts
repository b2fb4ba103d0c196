import { type AuditFilter, type AuditRow, listAudit } from "@faheng/database";
import { renderXlsx, writeCsv } from "@faheng/documents";
import type { ReportModel } from "@faheng/plugin-api";
import type { Actor } from "../access/actor.ts";
import { enter, permit, record } from "../access/enter.ts";
import type { Context } from "../context.ts";

/** Most rows of one export, newest first; earlier ones by the time filter. */
export const MAX_EXPORTED_ROWS = 10_000;

const COLUMNS = [
  { title: "序号", width: 6, of: (row: AuditRow) => String(row.seq) },
  { title: "时间（UTC）", width: 14, of: (row: AuditRow) => row.at },
  { title: "人员编号", width: 14, of: (row: AuditRow) => row.actorId },
  { title: "人员", width: 10, of: (row: AuditRow) => row.actorName },
  { title: "单位编号", width: 14, of: (row: AuditRow) => row.agencyId ?? "" },
  { title: "行为", width: 12, of: (row: AuditRow) => row.action },
  { title: "对象", width: 18, of: (row: AuditRow) => row.object },
  { title: "之前", width: 20, of: (row: AuditRow) => row.before ?? "" },
  { title: "之后", width: 20, of: (row: AuditRow) => row.after ?? "" },
  { title: "结果", width: 6, of: (row: AuditRow) => row.result },
  { title: "前一条摘要", width: 20, of: (row: AuditRow) => row.previousHash },
  { title: "摘要", width: 20, of: (row: AuditRow) => row.hash },
] as const;

/** Forms in which the audit leaves the house. */
export const AUDIT_FORMATS = {
  csv: {
    mediaType: "text/csv; charset=utf-8",
    write: async (rows: readonly AuditRow[]): Promise<Uint8Array> => {
      return writeCsv([COLUMNS.map((it) => it.title), ...rows.map((row) => COLUMNS.map((it) => it.of(row)))]);
    },
  },
  xlsx: {
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    write: (rows: readonly AuditRow[]): Promise<Uint8Array> => renderXlsx(modelOf(rows)),
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
 * The audit as a file, newest first, every cell text; that it was taken is written down.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN
 */
export async function exportAudit(
  context: Context,
  actor: Actor,
  input: { readonly format: AuditFormat; readonly filter: Omit<AuditFilter, "limit" | "before"> },
): Promise<AuditFile> {
  const desk = enter(context, actor);
  const { format, filter } = input;
  await permit(desk, "audit.read", { agencyId: null }, `audit:export.${format}`);
  const found = await listAudit(desk.db, { ...filter, limit: MAX_EXPORTED_ROWS + 1 });
  const rows = found.slice(0, MAX_EXPORTED_ROWS);
  const { mediaType, write } = AUDIT_FORMATS[format];
  const bytes = await write(rows);
  await desk.db.transaction().execute(async (trx) => {
    const after = { ...filter, rows: rows.length };
    await record(trx, desk, { action: "audit.export", object: `audit:export.${format}`, agencyId: null, after });
  });
  const fileName = `审计记录 ${desk.today}.${format}`;
  return { fileName, mediaType, bytes, rows: rows.length, isCut: found.length > rows.length };
}

function modelOf(rows: readonly AuditRow[]): ReportModel {
  return {
    title: "审计记录",
    documentNumber: null,
    orientation: "landscape",
    blocks: [
      {
        kind: "table",
        name: "审计记录",
        columns: COLUMNS.map(({ title, width }) => ({ title, width })),
        rows: rows.map((row) => COLUMNS.map((it) => ({ text: it.of(row) }))),
      },
    ],
  };
}
