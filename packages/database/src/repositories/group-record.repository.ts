import type { Selectable } from "kysely";
import type { GroupRecord } from "@faheng/domain";
import type { AssessmentKey } from "../assessment-key.ts";
import { canonicalJson } from "../canonical-json.ts";
import { noteWritten } from "../content/written.ts";
import { isGroupContent } from "../json-forms.ts";
import { jsonOf } from "../read-column.ts";
import type { Db, Transaction } from "../schema.ts";
import type { GroupRecordTable } from "../tables/group-record.table.ts";

/** Every version of every record of the leading group in an assessment, by number and version. */
export async function listGroupRecords(db: Db, { agencyId, id }: AssessmentKey): Promise<GroupRecord[]> {
  const rows = await db
    .selectFrom("group_record")
    .selectAll()
    .where("agency_id", "=", agencyId)
    .where("assessment_id", "=", id)
    .orderBy("n")
    .orderBy("version")
    .execute();
  return rows.map(groupRecordFromRow);
}

/**
 * Writes a record, or a version more of one.
 *
 * @returns `false`, with nothing written, where somebody else was first.
 */
export async function insertGroupRecord(
  trx: Transaction,
  { agencyId, id }: AssessmentKey,
  record: GroupRecord,
): Promise<boolean> {
  const row: GroupRecordTable = {
    agency_id: agencyId,
    assessment_id: id,
    n: record.n,
    version: record.version,
    held_on: record.heldOn,
    content: canonicalJson(record.content),
    reason: record.reason,
    recorded_by: record.recordedBy,
    recorded_by_name: record.recordedByName,
    recorded_at: record.recordedAt,
  };
  const written = await trx
    .insertInto("group_record")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning("n")
    .executeTakeFirst();
  if (!written) return false;
  noteWritten(trx, "group_record", { ...row });
  return true;
}

function groupRecordFromRow(row: Selectable<GroupRecordTable>): GroupRecord {
  return {
    n: row.n,
    version: row.version,
    heldOn: row.held_on,
    content: jsonOf(row.content, isGroupContent, { table: "group_record", column: "content" }),
    reason: row.reason,
    recordedBy: row.recorded_by,
    recordedByName: row.recorded_by_name,
    recordedAt: row.recorded_at,
  };
}
