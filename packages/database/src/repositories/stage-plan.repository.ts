import type { Selectable } from "kysely";
import type { StagePlan } from "@faheng/domain";
import { canonicalJson } from "../canonical-json.ts";
import { noteWritten } from "../content/written.ts";
import { isStages } from "../json-forms.ts";
import { jsonOf, oneOf } from "../read-column.ts";
import type { Db, Transaction } from "../schema.ts";
import { STAGE_ACTS, type StagePlanTable } from "../tables/stage-plan.table.ts";

/** The stages of a cycle in their newest version, `null` where nobody has planned any. */
export async function findStagePlan(db: Db, cycleId: string): Promise<StagePlan | null> {
  const row = await db
    .selectFrom("stage_plan")
    .selectAll()
    .where("cycle_id", "=", cycleId)
    .orderBy("version", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ? stagePlanFromRow(row) : null;
}

/** Keeps a version of the stages; `false`, with nothing written, where somebody has saved this version first. */
export async function insertStagePlan(trx: Transaction, plan: StagePlan): Promise<boolean> {
  const row: StagePlanTable = {
    agency_id: plan.owner,
    cycle_id: plan.cycleId,
    version: plan.version,
    act: plan.act,
    reason: plan.reason,
    stages: canonicalJson(plan.stages),
    saved_by: plan.savedBy,
    saved_by_name: plan.savedByName,
    saved_at: plan.savedAt,
  };
  const written = await trx
    .insertInto("stage_plan")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning("version")
    .executeTakeFirst();
  if (!written) return false;
  noteWritten(trx, "stage_plan", { ...row });
  return true;
}

function stagePlanFromRow(row: Selectable<StagePlanTable>): StagePlan {
  return {
    cycleId: row.cycle_id,
    owner: row.agency_id,
    version: row.version,
    act: oneOf(STAGE_ACTS, row.act, { table: "stage_plan", column: "act" }),
    reason: row.reason,
    stages: jsonOf(row.stages, isStages, { table: "stage_plan", column: "stages" }).map((it) =>
      Object.assign({ closes: [] }, it),
    ),
    savedBy: row.saved_by,
    savedByName: row.saved_by_name,
    savedAt: row.saved_at,
  };
}
