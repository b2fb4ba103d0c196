import type { Selectable } from "kysely";
import { ANSWER_STATUSES, type AnswerStatus, type IndicatorResponse } from "@faheng/domain";
import { type AssessmentKey, inAssessments } from "../assessment-key.ts";
import { noteWritten } from "../content/written.ts";
import { isFacts, isReturnedClaim } from "../json-forms.ts";
import { jsonOf, oneOf } from "../read-column.ts";
import type { Db, Transaction } from "../schema.ts";
import type { ResponseTable } from "../tables/response.table.ts";

/** Current responses of an assessment. */
export async function listResponses(db: Db, { agencyId, id }: AssessmentKey): Promise<IndicatorResponse[]> {
  const rows = await db
    .selectFrom("response")
    .selectAll()
    .where("agency_id", "=", agencyId)
    .where("assessment_id", "=", id)
    .orderBy("indicator")
    .execute();
  return rows.map((row) => responseFromRow(row, "response"));
}

/**
 * Writes the next version of a response, and keeps it in the history.
 *
 * @returns `false`, with nothing written, when the version before is no longer the current one.
 */
export async function putResponse(trx: Transaction, response: IndicatorResponse): Promise<boolean> {
  const row = toRow(response);
  if (response.version === 1) {
    const inserted = await trx
      .insertInto("response")
      .values(row)
      .onConflict((conflict) => conflict.columns(["agency_id", "assessment_id", "indicator"]).doNothing())
      .executeTakeFirst();
    if (inserted.numInsertedOrUpdatedRows !== 1n) return false;
  } else {
    const updated = await trx
      .updateTable("response")
      .set(row)
      .where("agency_id", "=", response.agencyId)
      .where("assessment_id", "=", response.assessmentId)
      .where("indicator", "=", response.indicator)
      .where("version", "=", response.version - 1)
      .executeTakeFirst();
    if (updated.numUpdatedRows !== 1n) return false;
  }
  await trx.insertInto("response_version").values(row).execute();
  noteWritten(trx, "response_version", { ...row });
  return true;
}

export async function findResponse(
  db: Db,
  { agencyId, id }: AssessmentKey,
  indicator: string,
): Promise<IndicatorResponse | null> {
  const row = await db
    .selectFrom("response")
    .selectAll()
    .where("agency_id", "=", agencyId)
    .where("assessment_id", "=", id)
    .where("indicator", "=", indicator)
    .executeTakeFirst();
  return row ? responseFromRow(row, "response") : null;
}

/** Every version of one response, newest first. */
export async function listResponseVersions(
  db: Db,
  { agencyId, id }: AssessmentKey,
  indicator: string,
): Promise<IndicatorResponse[]> {
  const rows = await db
    .selectFrom("response_version")
    .selectAll()
    .where("agency_id", "=", agencyId)
    .where("assessment_id", "=", id)
    .where("indicator", "=", indicator)
    .orderBy("version", "desc")
    .execute();
  return rows.map((row) => responseFromRow(row, "response_version"));
}

/** Every version of an assessment's responses that claim not to apply, oldest first. */
export async function listClaimVersions(db: Db, { agencyId, id }: AssessmentKey): Promise<IndicatorResponse[]> {
  const rows = await db
    .selectFrom("response_version")
    .selectAll()
    .where("agency_id", "=", agencyId)
    .where("assessment_id", "=", id)
    .where("not_applicable_reason", "is not", null)
    .orderBy("indicator")
    .orderBy("version")
    .execute();
  return rows.map((row) => responseFromRow(row, "response_version"));
}

/** How far one indicator is, without what was said about it. */
export interface ResponseState {
  readonly assessmentId: string;
  readonly indicator: string;
  readonly status: AnswerStatus;
  readonly isNotApplicableApproved: boolean;
  /** Whether its claim was sent back and waits for an answer. */
  readonly isReturned: boolean;
}

/** How far every answered indicator of several assessments is. */
export async function listResponseStates(db: Db, assessments: readonly AssessmentKey[]): Promise<ResponseState[]> {
  if (assessments.length === 0) return [];
  const rows = await db
    .selectFrom("response")
    .select(["assessment_id", "indicator", "status", "not_applicable_approved_by", "not_applicable_returned"])
    .where(inAssessments(assessments, "response"))
    .execute();
  return rows.map(responseStateFromRow);
}

/** The columns of a response that say how far it is. */
type StateRow = Pick<
  Selectable<ResponseTable>,
  "assessment_id" | "indicator" | "status" | "not_applicable_approved_by" | "not_applicable_returned"
>;

function responseStateFromRow(row: StateRow): ResponseState {
  return {
    assessmentId: row.assessment_id,
    indicator: row.indicator,
    status: oneOf(ANSWER_STATUSES, row.status, { table: "response", column: "status" }),
    isNotApplicableApproved: row.not_applicable_approved_by !== null,
    isReturned: row.not_applicable_returned !== null,
  };
}

function toRow(response: IndicatorResponse): ResponseTable {
  return {
    assessment_id: response.assessmentId,
    agency_id: response.agencyId,
    indicator: response.indicator,
    version: response.version,
    status: response.status,
    facts: JSON.stringify(response.facts),
    progress: response.progress,
    not_applicable_reason: response.notApplicable?.reason ?? null,
    not_applicable_approved_by: response.notApplicable?.approvedBy ?? null,
    not_applicable_returned: response.returned ? JSON.stringify(response.returned) : null,
    saved_by: response.savedBy,
    saved_by_name: response.savedByName,
    saved_at: response.savedAt,
  };
}

/** A row of `response` or `response_version` as what it says. */
export function responseFromRow(
  row: Selectable<ResponseTable>,
  table: "response" | "response_version",
): IndicatorResponse {
  return {
    assessmentId: row.assessment_id,
    agencyId: row.agency_id,
    indicator: row.indicator,
    version: row.version,
    status: oneOf(ANSWER_STATUSES, row.status, { table, column: "status" }),
    facts: jsonOf(row.facts, isFacts, { table, column: "facts" }),
    progress: row.progress,
    notApplicable:
      row.not_applicable_reason === null
        ? null
        : { reason: row.not_applicable_reason, approvedBy: row.not_applicable_approved_by },
    ...(row.not_applicable_returned === null
      ? {}
      : {
          returned: jsonOf(row.not_applicable_returned, isReturnedClaim, { table, column: "not_applicable_returned" }),
        }),
    savedBy: row.saved_by,
    savedByName: row.saved_by_name,
    savedAt: row.saved_at,
  };
}
