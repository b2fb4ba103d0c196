import type { Selectable } from "kysely";
import type { OfficeStatement } from "@faheng/domain";
import type { AssessmentKey } from "../assessment-key.ts";
import { noteWritten } from "../content/written.ts";
import { isFact } from "../json-forms.ts";
import { jsonOf, oneOf } from "../read-column.ts";
import type { Db, Transaction } from "../schema.ts";
import { type OfficeStatementTable, STATEMENT_SUBJECTS } from "../tables/office-statement.table.ts";

/** Every version of everything that the office stated about an assessment, newest first. */
export async function listStatementVersions(db: Db, { agencyId, id }: AssessmentKey): Promise<OfficeStatement[]> {
  const rows = await db
    .selectFrom("office_statement")
    .selectAll()
    .where("agency_id", "=", agencyId)
    .where("assessment_id", "=", id)
    .orderBy("version", "desc")
    .orderBy("indicator")
    .orderBy("fact")
    .execute();
  return rows.map(officeStatementFromRow);
}

/** What the office states about an assessment now: the last version of each fact and of each bound, withdrawn ones too. */
export async function listStatements(db: Db, assessment: AssessmentKey): Promise<OfficeStatement[]> {
  const current = new Map<string, OfficeStatement>();
  for (const it of await listStatementVersions(db, assessment)) {
    const key = `${it.subject} ${it.indicator} ${it.fact}`;
    if (!current.has(key)) current.set(key, it);
  }
  return [...current.values()];
}

/**
 * Writes the next version; versions before it stay.
 *
 * @returns `false`, with nothing written, when somebody has written that version already.
 */
export async function putStatement(trx: Transaction, statement: OfficeStatement): Promise<boolean> {
  const row: OfficeStatementTable = {
    agency_id: statement.agencyId,
    assessment_id: statement.assessmentId,
    indicator: statement.indicator,
    fact: statement.fact,
    subject: statement.subject,
    version: statement.version,
    value: statement.value === null ? null : JSON.stringify(statement.value),
    reason: statement.reason,
    stated_by: statement.statedBy,
    stated_by_name: statement.statedByName,
    stated_at: statement.statedAt,
  };
  const inserted = await trx
    .insertInto("office_statement")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (inserted.numInsertedOrUpdatedRows !== 1n) return false;
  noteWritten(trx, "office_statement", { ...row });
  return true;
}

/** A row of `office_statement` as what it says. */
export function officeStatementFromRow(row: Selectable<OfficeStatementTable>): OfficeStatement {
  return {
    agencyId: row.agency_id,
    assessmentId: row.assessment_id,
    indicator: row.indicator,
    fact: row.fact,
    subject: oneOf(STATEMENT_SUBJECTS, row.subject, { table: "office_statement", column: "subject" }),
    version: row.version,
    value: row.value === null ? null : jsonOf(row.value, isFact, { table: "office_statement", column: "value" }),
    reason: row.reason,
    statedBy: row.stated_by,
    statedByName: row.stated_by_name,
    statedAt: row.stated_at,
  };
}
