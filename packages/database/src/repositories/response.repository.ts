import type { Selectable } from "kysely";
import {
  ANSWER_STATUSES,
  type AnswerStatus,
  type Approval,
  type Handling,
  type IndicatorResponse,
  type ResponseAct,
  responseProcess,
  type ResponseState as State,
  responseStateOf,
  type ReturnedClaim,
  type Signature,
} from "@faheng/domain";
import { type AssessmentKey, inAssessments } from "../assessment-key.ts";
import { fromFlag, toFlag } from "../booleans.ts";
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

/** Current responses to some indicators of an assessment. */
export async function listResponsesTo(
  db: Db,
  { agencyId, id }: AssessmentKey,
  indicators: readonly string[],
): Promise<IndicatorResponse[]> {
  if (indicators.length === 0) return [];
  const rows = await db
    .selectFrom("response")
    .selectAll()
    .where("agency_id", "=", agencyId)
    .where("assessment_id", "=", id)
    .where("indicator", "in", indicators)
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
    const { agency_id: _agency, assessment_id: _assessment, indicator: _indicator, ...said } = row;
    // Without its key, which would write the key's index anew.
    const updated = await trx
      .updateTable("response")
      .set(said)
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

/** Every version of some of an assessment's responses, oldest first. */
export async function listVersionsOf(
  db: Db,
  { agencyId, id }: AssessmentKey,
  indicators: readonly string[],
): Promise<IndicatorResponse[]> {
  if (indicators.length === 0) return [];
  const rows = await db
    .selectFrom("response_version")
    .selectAll()
    .where("agency_id", "=", agencyId)
    .where("assessment_id", "=", id)
    .where("indicator", "in", indicators)
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
  /** Whether it was sent back and waits for its department. */
  readonly isReturned: boolean;
  /** The city's day by which it is to be mended, `null` where it was not sent back or without a day. */
  readonly mendBy: string | null;
  /** Where it stands in its process. */
  readonly state: State;
}

/** How far every answered indicator of several assessments is. */
export async function listResponseStates(db: Db, assessments: readonly AssessmentKey[]): Promise<ResponseState[]> {
  if (assessments.length === 0) return [];
  const rows = await db
    .selectFrom("response")
    .select(["assessment_id", "indicator", "status", "not_applicable_reason", "not_applicable_approved_by"])
    .select(["not_applicable_returned", "state"])
    .where(inAssessments(assessments, "response"))
    .execute();
  return rows.map(responseStateFromRow);
}

/** The columns of a response that say how far it is. */
type StateRow = Pick<
  Selectable<ResponseTable>,
  | "assessment_id"
  | "indicator"
  | "status"
  | "not_applicable_reason"
  | "not_applicable_approved_by"
  | "not_applicable_returned"
  | "state"
>;

function responseStateFromRow(row: StateRow): ResponseState {
  return {
    assessmentId: row.assessment_id,
    indicator: row.indicator,
    status: oneOf(ANSWER_STATUSES, row.status, { table: "response", column: "status" }),
    isNotApplicableApproved: row.not_applicable_approved_by !== null,
    isReturned: row.not_applicable_returned !== null,
    mendBy: returnedOf(row, "response")?.dueOn ?? null,
    state: stateOf(row),
  };
}

function stateOf(row: StateRow): State {
  if (row.state !== null) return oneOf(RESPONSE_STATES, row.state, { table: "response", column: "state" });
  if (row.not_applicable_returned !== null) return "returned";
  const { not_applicable_reason: reason, not_applicable_approved_by: approvedBy } = row;
  const state = responseStateOf({ notApplicable: reason === null ? null : { reason, approvedBy } });
  return state === "none" ? "draft" : state;
}

/** Every state that a row may stand in. */
export const RESPONSE_STATES = Object.keys(responseProcess.states) as State[];
/** Every act that a row may have been written by. */
export const RESPONSE_ACTS: readonly ResponseAct[] = [...new Set(responseProcess.transitions.map((it) => it.act))];

function handlingToRow(handling: Handling | undefined) {
  return {
    act: handling?.act ?? null,
    state: handling?.state ?? null,
    submitted_by: handling?.submitted?.personId ?? null,
    submitted_by_name: handling?.submitted?.by ?? null,
    submitted_at: handling?.submitted?.at ?? null,
    approved_by: handling?.approved?.personId ?? null,
    approved_by_name: handling?.approved?.by ?? null,
    approved_at: handling?.approved?.at ?? null,
    approved_sha256: handling?.approved?.sha256 ?? null,
    approved_as_second: handling?.approved ? toFlag(handling.approved.isSecond) : null,
  };
}

/** Where a row says that it stands; `null` for one from before answers had a state. */
function handlingFromRow(
  row: Selectable<ResponseTable>,
  table: "response" | "response_version",
): { readonly handling?: Handling } {
  if (row.state === null) return {};
  const submitted = signed(row.submitted_by, row.submitted_by_name, row.submitted_at);
  const approver = signed(row.approved_by, row.approved_by_name, row.approved_at);
  const approved: Approval | null = approver && {
    ...approver,
    sha256: row.approved_sha256 ?? "",
    isSecond: fromFlag(row.approved_as_second ?? 0),
  };
  const act: ResponseAct = oneOf(RESPONSE_ACTS, row.act ?? "", { table, column: "act" });
  return {
    handling: { act, state: oneOf(RESPONSE_STATES, row.state, { table, column: "state" }), submitted, approved },
  };
}

function signed(personId: string | null, by: string | null, at: string | null): Signature | null {
  return personId === null || by === null || at === null ? null : { personId, by, at };
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
    ...handlingToRow(response.handling),
  };
}

function returnedOf(
  { not_applicable_returned: text }: Pick<StateRow, "not_applicable_returned">,
  table: "response" | "response_version",
): ReturnedClaim | null {
  return text === null ? null : jsonOf(text, isReturnedClaim, { table, column: "not_applicable_returned" });
}

function returnedIn(row: Selectable<ResponseTable>, table: "response" | "response_version") {
  const returned = returnedOf(row, table);
  return returned === null ? {} : { returned };
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
    ...returnedIn(row, table),
    ...handlingFromRow(row, table),
    savedBy: row.saved_by,
    savedByName: row.saved_by_name,
    savedAt: row.saved_at,
  };
}
