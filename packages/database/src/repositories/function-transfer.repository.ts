import { type FunctionTransfer, TRANSFER_SIDES, TRANSFER_STATES } from "@faheng/domain";
import type { Selectable } from "kysely";
import { type AssessmentKey, inAssessments } from "../assessment-key.ts";
import { canonicalJson } from "../canonical-json.ts";
import { isTransferItems, isTransferSteps } from "../json-forms.ts";
import { jsonOf, oneOf } from "../read-column.ts";
import type { Db, Transaction } from "../schema.ts";
import type { FunctionTransferTable } from "../tables/function-transfer.table.ts";
import { writeOver } from "./write-over.ts";

/** Every transfer that concerns an assessment, on its own side, oldest first. */
export async function listTransfers(db: Db, assessment: AssessmentKey): Promise<FunctionTransfer[]> {
  const rows = await db
    .selectFrom("function_transfer")
    .selectAll()
    .where(inAssessments([assessment], "function_transfer"))
    .orderBy("id")
    .execute();
  return rows.map(functionTransferFromRow);
}

/**
 * Writes a side of a transfer as it is by now; `writes` is one more than what it was made of, 1 for a new one.
 *
 * @returns `false`, with nothing written, when somebody has written it meanwhile.
 */
export async function putTransfer(trx: Transaction, transfer: FunctionTransfer): Promise<boolean> {
  const row: FunctionTransferTable = {
    agency_id: transfer.agencyId,
    assessment_id: transfer.assessmentId,
    id: transfer.id,
    writes: transfer.writes,
    side: transfer.side,
    state: transfer.state,
    items: canonicalJson(transfer.items),
    to_agency_id: transfer.toAgencyId,
    to_assessment_id: transfer.toAssessmentId,
    from_day: transfer.fromDay,
    document: transfer.document,
    steps: canonicalJson(transfer.steps),
    saved_at: transfer.savedAt,
  };
  return await writeOver(trx, "function_transfer", row, {
    key: ["assessment_id", "id"],
    changes: ["state", "steps", "saved_at"],
  });
}

function functionTransferFromRow(row: Selectable<FunctionTransferTable>): FunctionTransfer {
  const table = "function_transfer";
  return {
    agencyId: row.agency_id,
    assessmentId: row.assessment_id,
    id: row.id,
    writes: row.writes,
    side: oneOf(TRANSFER_SIDES, row.side, { table, column: "side" }),
    state: oneOf(TRANSFER_STATES, row.state, { table, column: "state" }),
    items: jsonOf(row.items, isTransferItems, { table, column: "items" }),
    toAgencyId: row.to_agency_id,
    toAssessmentId: row.to_assessment_id,
    fromDay: row.from_day,
    document: row.document,
    steps: jsonOf(row.steps, isTransferSteps, { table, column: "steps" }),
    savedAt: row.saved_at,
  };
}
