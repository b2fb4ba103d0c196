import type { Selectable } from "kysely";
import type { LedgerMonth } from "@faheng/domain";
import type { AssessmentKey } from "../assessment-key.ts";
import { canonicalJson } from "../canonical-json.ts";
import { isLedgerLines, isLedgerSteps } from "../json-forms.ts";
import { jsonOf, oneOf } from "../read-column.ts";
import type { Db, Transaction } from "../schema.ts";
import { LEDGER_STATES, type LedgerMonthTable } from "../tables/ledger-month.table.ts";
import { writeOver } from "./write-over.ts";

/** Which department's month it is. */
export type LedgerKey = Pick<LedgerMonth, "agencyId" | "assessmentId" | "departmentId" | "month">;

/** Every month of an assessment in every version, by department, month and version. */
export async function listLedgerMonths(db: Db, { agencyId, id }: AssessmentKey): Promise<LedgerMonth[]> {
  const rows = await db
    .selectFrom("ledger_month")
    .selectAll()
    .where("agency_id", "=", agencyId)
    .where("assessment_id", "=", id)
    .orderBy("department_id")
    .orderBy("month")
    .orderBy("version")
    .execute();
  return rows.map(ledgerMonthFromRow);
}

/** One department's month in every version, oldest first. */
export async function listLedgerVersions(db: Db, key: LedgerKey): Promise<LedgerMonth[]> {
  const rows = await db
    .selectFrom("ledger_month")
    .selectAll()
    .where("agency_id", "=", key.agencyId)
    .where("assessment_id", "=", key.assessmentId)
    .where("department_id", "=", key.departmentId)
    .where("month", "=", key.month)
    .orderBy("version")
    .execute();
  return rows.map(ledgerMonthFromRow);
}

/**
 * Writes a month as it is by now; `writes` is one more than what it was made of, 1 for a new version.
 *
 * @returns `false`, with nothing written, when somebody has written it meanwhile.
 */
export async function putLedgerMonth(trx: Transaction, month: LedgerMonth): Promise<boolean> {
  const row: LedgerMonthTable = {
    agency_id: month.agencyId,
    assessment_id: month.assessmentId,
    department_id: month.departmentId,
    month: month.month,
    version: month.version,
    writes: month.writes,
    state: month.state,
    lines: canonicalJson(month.lines),
    steps: canonicalJson(month.steps),
    saved_at: month.savedAt,
  };
  return await writeOver(trx, "ledger_month", row, {
    key: ["assessment_id", "department_id", "month", "version"],
    changes: ["state", "lines", "steps", "saved_at"],
  });
}

function ledgerMonthFromRow(row: Selectable<LedgerMonthTable>): LedgerMonth {
  return {
    agencyId: row.agency_id,
    assessmentId: row.assessment_id,
    departmentId: row.department_id,
    month: row.month,
    version: row.version,
    writes: row.writes,
    state: oneOf(LEDGER_STATES, row.state, { table: "ledger_month", column: "state" }),
    lines: jsonOf(row.lines, isLedgerLines, { table: "ledger_month", column: "lines" }),
    steps: jsonOf(row.steps, isLedgerSteps, { table: "ledger_month", column: "steps" }),
    savedAt: row.saved_at,
  };
}
