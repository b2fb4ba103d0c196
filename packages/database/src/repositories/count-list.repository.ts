import type { Selectable } from "kysely";
import type { CountList } from "@faheng/domain";
import type { AssessmentKey } from "../assessment-key.ts";
import { canonicalJson } from "../canonical-json.ts";
import { noteWritten } from "../content/written.ts";
import { isCountColumns } from "../json-forms.ts";
import { jsonOf } from "../read-column.ts";
import type { Db, Transaction } from "../schema.ts";
import type { CountListTable } from "../tables/count-list.table.ts";

/** Every list that was counted for an indicator, by fact and number. */
export async function listCountLists(db: Db, { agencyId, id }: AssessmentKey, indicator: string): Promise<CountList[]> {
  const rows = await db
    .selectFrom("count_list")
    .selectAll()
    .where("agency_id", "=", agencyId)
    .where("assessment_id", "=", id)
    .where("indicator", "=", indicator)
    .orderBy("fact")
    .orderBy("n")
    .execute();
  return rows.map(countListFromRow);
}

/** Every list that was counted in an assessment, the newest first. */
export async function listKeptLists(db: Db, { agencyId, id }: AssessmentKey): Promise<CountList[]> {
  const rows = await db
    .selectFrom("count_list")
    .selectAll()
    .where("agency_id", "=", agencyId)
    .where("assessment_id", "=", id)
    .orderBy("counted_at", "desc")
    .orderBy("indicator")
    .orderBy("fact")
    .orderBy("n", "desc")
    .execute();
  return rows.map(countListFromRow);
}

/** Keeps a list that was counted. */
export async function insertCountList(
  trx: Transaction,
  { agencyId, id }: AssessmentKey,
  list: CountList,
): Promise<void> {
  const row: CountListTable = {
    agency_id: agencyId,
    assessment_id: id,
    indicator: list.indicator,
    fact: list.fact,
    n: list.n,
    sha256: list.sha256,
    file_name: list.fileName,
    sheet: list.sheet,
    columns: canonicalJson(list.columns),
    counted: list.counted,
    marked: list.marked,
    response_version: list.responseVersion,
    counted_by: list.countedBy,
    counted_by_name: list.countedByName,
    counted_at: list.countedAt,
  };
  await trx.insertInto("count_list").values(row).execute();
  noteWritten(trx, "count_list", { ...row });
}

function countListFromRow(row: Selectable<CountListTable>): CountList {
  // What was counted before there was a choice counted all of it.
  const columns = jsonOf(row.columns, isCountColumns, { table: "count_list", column: "columns" });
  return {
    indicator: row.indicator,
    fact: row.fact,
    n: row.n,
    sha256: row.sha256,
    fileName: row.file_name,
    sheet: row.sheet,
    columns: { ...columns, only: columns.only ?? null },
    counted: row.counted,
    marked: row.marked,
    responseVersion: row.response_version,
    countedBy: row.counted_by,
    countedByName: row.counted_by_name,
    countedAt: row.counted_at,
  };
}
