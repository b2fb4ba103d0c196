import type { Selectable } from "kysely";
import { DUTY_ACTS, DUTY_STATES, type PeriodDuty } from "@faheng/domain";
import type { AssessmentKey } from "../assessment-key.ts";
import { noteWritten } from "../content/written.ts";
import { oneOf } from "../read-column.ts";
import type { Db, Transaction } from "../schema.ts";
import type { PeriodDutyTable } from "../tables/period-duty.table.ts";
import { outrunAnswerText } from "./search.repository.ts";

/** Which period of which figure. */
export type PeriodDutyKey = Pick<PeriodDuty, "indicator" | "figure" | "period">;

/** Every version of what was said of every period of an assessment, oldest first. */
export async function listPeriodDuties(db: Db, { agencyId, id }: AssessmentKey): Promise<PeriodDuty[]> {
  const rows = await db
    .selectFrom("period_duty")
    .selectAll()
    .where("agency_id", "=", agencyId)
    .where("assessment_id", "=", id)
    .orderBy("indicator")
    .orderBy("figure")
    .orderBy("period")
    .orderBy("version")
    .execute();
  return rows.map(periodDutyFromRow);
}

/** Every version of what was said of one period, oldest first. */
export async function listPeriodDutyVersions(
  db: Db,
  { agencyId, id }: AssessmentKey,
  { indicator, figure, period }: PeriodDutyKey,
): Promise<PeriodDuty[]> {
  const rows = await db
    .selectFrom("period_duty")
    .selectAll()
    .where("agency_id", "=", agencyId)
    .where("assessment_id", "=", id)
    .where("indicator", "=", indicator)
    .where("figure", "=", figure)
    .where("period", "=", period)
    .orderBy("version")
    .execute();
  return rows.map(periodDutyFromRow);
}

/** What people wrote last of each period of some indicators, by indicator: notes, and why a period was waived. */
export async function listDutyWords(
  db: Db,
  { agencyId, id }: AssessmentKey,
  indicators: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (indicators.length === 0) return new Map();
  const rows = await db
    .selectFrom("period_duty")
    .select(["indicator", "figure", "period", "note", "reason"])
    .where("agency_id", "=", agencyId)
    .where("assessment_id", "=", id)
    .where("indicator", "in", indicators)
    .orderBy("indicator")
    .orderBy("figure")
    .orderBy("period")
    .orderBy("version")
    .execute();
  const last = new Map(rows.map((row) => [JSON.stringify([row.indicator, row.figure, row.period]), row]));
  const words = new Map<string, string[]>();
  for (const { indicator, note, reason } of last.values()) {
    const own = [note, reason].flatMap((it) => (it === null || it === "" ? [] : [it]));
    if (own.length > 0) words.set(indicator, [...(words.get(indicator) ?? []), ...own]);
  }
  return words;
}

/**
 * Writes a version of what is said of a period.
 *
 * @returns `false`, with nothing written, where somebody else was first.
 */
export async function insertPeriodDuty(
  trx: Transaction,
  { agencyId, id }: AssessmentKey,
  duty: PeriodDuty,
): Promise<boolean> {
  const row: PeriodDutyTable = {
    agency_id: agencyId,
    assessment_id: id,
    indicator: duty.indicator,
    figure: duty.figure,
    period: duty.period,
    version: duty.version,
    act: duty.act,
    state: duty.state,
    done_on: duty.doneOn,
    amount: duty.amount,
    note: duty.note,
    reason: duty.reason,
    saved_by: duty.savedBy,
    saved_by_name: duty.savedByName,
    saved_at: duty.savedAt,
  };
  const written = await trx
    .insertInto("period_duty")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning("version")
    .executeTakeFirst();
  if (!written) return false;
  noteWritten(trx, "period_duty", { ...row });
  await outrunAnswerText(trx, { agencyId, id }, duty.indicator);
  return true;
}

function periodDutyFromRow(row: Selectable<PeriodDutyTable>): PeriodDuty {
  return {
    indicator: row.indicator,
    figure: row.figure,
    period: row.period,
    version: row.version,
    act: oneOf(DUTY_ACTS, row.act, { table: "period_duty", column: "act" }),
    state: oneOf(DUTY_STATES, row.state, { table: "period_duty", column: "state" }),
    doneOn: row.done_on,
    amount: row.amount,
    note: row.note,
    reason: row.reason,
    savedBy: row.saved_by,
    savedByName: row.saved_by_name,
    savedAt: row.saved_at,
  };
}
