import type { Selectable } from "kysely";
import type { Urge } from "@faheng/domain";
import type { AssessmentKey } from "../assessment-key.ts";
import { noteWritten } from "../content/written.ts";
import type { Db, Transaction } from "../schema.ts";
import type { UrgeTable } from "../tables/urge.table.ts";

/** Who was urged to see to what in an assessment: the last time of each indicator. */
export async function listLastUrges(db: Db, { agencyId, id }: AssessmentKey): Promise<Urge[]> {
  const rows = await db
    .selectFrom("urge")
    .selectAll()
    .where("agency_id", "=", agencyId)
    .where("assessment_id", "=", id)
    .orderBy("indicator")
    .orderBy("urged_on")
    .execute();
  return [...new Map(rows.map((row) => [row.indicator, urgeFromRow(row)])).values()];
}

/** What was urged in one act, by its instant. */
export async function listUrgesAt(db: Db, { agencyId, id }: AssessmentKey, at: string): Promise<Urge[]> {
  const rows = await db
    .selectFrom("urge")
    .selectAll()
    .where("agency_id", "=", agencyId)
    .where("assessment_id", "=", id)
    .where("urged_at", "=", at)
    .orderBy("indicator")
    .execute();
  return rows.map(urgeFromRow);
}

/**
 * Writes down that somebody was urged.
 *
 * @returns `false`, with nothing written, where that was done on this day already.
 */
export async function insertUrge(trx: Transaction, { agencyId, id }: AssessmentKey, urge: Urge): Promise<boolean> {
  const row: UrgeTable = {
    agency_id: agencyId,
    assessment_id: id,
    indicator: urge.indicator,
    urged_on: urge.urgedOn,
    note: urge.note,
    urged_by: urge.urgedBy,
    urged_by_name: urge.urgedByName,
    urged_at: urge.urgedAt,
  };
  const written = await trx
    .insertInto("urge")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning("urged_on")
    .executeTakeFirst();
  if (!written) return false;
  noteWritten(trx, "urge", { ...row });
  return true;
}

function urgeFromRow(row: Selectable<UrgeTable>): Urge {
  return {
    indicator: row.indicator,
    urgedOn: row.urged_on,
    note: row.note,
    urgedBy: row.urged_by,
    urgedByName: row.urged_by_name,
    urgedAt: row.urged_at,
  };
}
