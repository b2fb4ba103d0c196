import type { Selectable } from "kysely";
import { PAST_ACTS, type PastResult } from "@faheng/domain";
import { fromFlag, toFlag } from "../booleans.ts";
import { canonicalJson } from "../canonical-json.ts";
import { noteWritten } from "../content/written.ts";
import { isPastContent } from "../json-forms.ts";
import { jsonOf, oneOf } from "../read-column.ts";
import type { Db, Transaction } from "../schema.ts";
import type { PastResultTable } from "../tables/past-result.table.ts";

/** Every version of every past result of some agencies, by agency, year, framework and version. */
export async function listPastResults(db: Db, agencyIds: readonly string[]): Promise<PastResult[]> {
  if (agencyIds.length === 0) return [];
  const rows = await db
    .selectFrom("past_result")
    .selectAll()
    .where("agency_id", "in", agencyIds)
    .orderBy("agency_id")
    .orderBy("year")
    .orderBy("framework")
    .orderBy("version")
    .execute();
  return rows.map(pastResultFromRow);
}

/** Keeps a version of a past result. Two of one number can't be: whoever writes holds the agency. */
export async function insertPastResult(trx: Transaction, it: PastResult): Promise<void> {
  const row: PastResultTable = {
    agency_id: it.agencyId,
    year: it.year,
    framework: it.framework,
    version: it.version,
    act: it.act,
    by_office: toFlag(it.byOffice),
    content: canonicalJson(it.content),
    reason: it.reason,
    file_sha256: it.fileSha256,
    saved_by: it.savedBy,
    saved_by_name: it.savedByName,
    saved_at: it.savedAt,
  };
  await trx.insertInto("past_result").values(row).execute();
  noteWritten(trx, "past_result", { ...row });
}

function pastResultFromRow(row: Selectable<PastResultTable>): PastResult {
  return {
    agencyId: row.agency_id,
    year: row.year,
    framework: row.framework,
    version: row.version,
    act: oneOf(PAST_ACTS, row.act, { table: "past_result", column: "act" }),
    byOffice: fromFlag(row.by_office),
    content: jsonOf(row.content, isPastContent, { table: "past_result", column: "content" }),
    reason: row.reason,
    fileSha256: row.file_sha256,
    savedBy: row.saved_by,
    savedByName: row.saved_by_name,
    savedAt: row.saved_at,
  };
}
