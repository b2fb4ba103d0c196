import type { Selectable } from "kysely";
import type { AssessmentKey } from "../assessment-key.ts";
import type { MatterBindingTable } from "../tables/matter-binding.table.ts";
import type { Db, Transaction } from "../schema.ts";
import type { DepartmentBinding } from "./department-binding.repository.ts";

/** A printed role, and one of the agency's departments that has it in one matter. */
export interface MatterBinding extends DepartmentBinding {
  readonly indicator: string;
}

/** One indicator of one agency's assessment. */
export interface Matter {
  readonly assessmentId: string;
  readonly agencyId: string;
  readonly indicator: string;
}

/** The roles of all matters of an assessment that have been filled. */
export async function listMatterBindings(db: Db, { agencyId, id }: AssessmentKey): Promise<MatterBinding[]> {
  const rows = await db
    .selectFrom("matter_binding")
    .select(["indicator", "printed_name", "department_id"])
    .where("agency_id", "=", agencyId)
    .where("assessment_id", "=", id)
    .orderBy("indicator")
    .orderBy("printed_name")
    .orderBy("department_id")
    .execute();
  return rows.map(matterBindingFromRow);
}

function matterBindingFromRow(
  row: Pick<Selectable<MatterBindingTable>, "indicator" | "printed_name" | "department_id">,
): MatterBinding {
  return { indicator: row.indicator, printedName: row.printed_name, departmentId: row.department_id };
}

/** Replaces who has the roles of one matter. */
export async function replaceMatterBindings(
  trx: Transaction,
  { assessmentId, agencyId, indicator }: Matter,
  bindings: readonly DepartmentBinding[],
): Promise<void> {
  await trx
    .deleteFrom("matter_binding")
    .where("agency_id", "=", agencyId)
    .where("assessment_id", "=", assessmentId)
    .where("indicator", "=", indicator)
    .execute();
  if (bindings.length === 0) return;
  await trx
    .insertInto("matter_binding")
    .values(
      bindings.map(({ printedName, departmentId }) => ({
        assessment_id: assessmentId,
        agency_id: agencyId,
        indicator,
        printed_name: printedName,
        department_id: departmentId,
      })),
    )
    .execute();
}
