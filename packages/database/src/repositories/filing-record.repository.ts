import type { Selectable } from "kysely";
import { FILING_KINDS, type FilingRecord } from "@faheng/domain";
import type { AssessmentKey } from "../assessment-key.ts";
import { noteWritten } from "../content/written.ts";
import { oneOf } from "../read-column.ts";
import type { Db, Transaction } from "../schema.ts";
import type { FilingRecordTable } from "../tables/filing-record.table.ts";

/** Every version of every record of an assessment, by number and version. */
export async function listFilingRecords(db: Db, { agencyId, id }: AssessmentKey): Promise<FilingRecord[]> {
  const rows = await db
    .selectFrom("filing_record")
    .selectAll()
    .where("agency_id", "=", agencyId)
    .where("assessment_id", "=", id)
    .orderBy("n")
    .orderBy("version")
    .execute();
  return rows.map(filingRecordFromRow);
}

/**
 * Writes a record, or a version more of one.
 *
 * @returns `false`, with nothing written, where somebody else was first.
 */
export async function insertFilingRecord(
  trx: Transaction,
  { agencyId, id }: AssessmentKey,
  record: FilingRecord,
): Promise<boolean> {
  const row: FilingRecordTable = {
    agency_id: agencyId,
    assessment_id: id,
    n: record.n,
    version: record.version,
    kind: record.kind,
    target: record.target,
    subject: record.subject,
    filed_on: record.filedOn,
    receipt: record.receipt,
    reason: record.reason,
    recorded_by: record.recordedBy,
    recorded_by_name: record.recordedByName,
    recorded_at: record.recordedAt,
    is_void: record.isVoid ? 1 : null,
  };
  const written = await trx
    .insertInto("filing_record")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning("n")
    .executeTakeFirst();
  if (!written) return false;
  noteWritten(trx, "filing_record", { ...row });
  return true;
}

function filingRecordFromRow(row: Selectable<FilingRecordTable>): FilingRecord {
  return {
    n: row.n,
    version: row.version,
    kind: oneOf(FILING_KINDS, row.kind, { table: "filing_record", column: "kind" }),
    target: row.target,
    subject: row.subject,
    filedOn: row.filed_on,
    receipt: row.receipt,
    reason: row.reason,
    recordedBy: row.recorded_by,
    recordedByName: row.recorded_by_name,
    recordedAt: row.recorded_at,
    isVoid: row.is_void === 1,
  };
}
