import type { AssessmentKey } from "../assessment-key.ts";
import { noteWritten } from "../content/written.ts";
import type { Transaction } from "../schema.ts";

/** An agency's assessment that another agency goes on with, under an id of its own. */
export interface TakenOver {
  readonly from: AssessmentKey;
  readonly to: AssessmentKey;
}

/**
 * Opens an assessment for the successor under the same manifest, with every version of what was answered and stated: who
 * said it and when stays as it was. The rows of the old agency are not touched: no row ever changes its agency.
 */
export async function copyAssessment(trx: Transaction, { from, to }: TakenOver, at: string): Promise<void> {
  const row = await trx
    .selectFrom("assessment")
    .selectAll()
    .where("agency_id", "=", from.agencyId)
    .where("id", "=", from.id)
    .executeTakeFirstOrThrow();
  const own = { assessment_id: to.id, agency_id: to.agencyId };
  const moved = { id: to.id, agency_id: to.agencyId, taken_from: from.agencyId, ended_at: null };
  const opened = Object.assign({}, row, moved, { created_at: at, updated_at: at, writes: 0 });
  await trx.insertInto("assessment").values(opened).execute();
  noteWritten(trx, "assessment", opened);
  const responses = await trx
    .selectFrom("response")
    .selectAll()
    .where("agency_id", "=", from.agencyId)
    .where("assessment_id", "=", from.id)
    .execute();
  await inParts(responses, (some) =>
    trx
      .insertInto("response")
      .values(some.map((it) => Object.assign(it, own)))
      .execute(),
  );
  const versions = await trx
    .selectFrom("response_version")
    .selectAll()
    .where("agency_id", "=", from.agencyId)
    .where("assessment_id", "=", from.id)
    .execute();
  await inParts(versions, (some) =>
    trx
      .insertInto("response_version")
      .values(some.map((it) => Object.assign(it, own)))
      .execute(),
  );
  const statements = await trx
    .selectFrom("office_statement")
    .selectAll()
    .where("agency_id", "=", from.agencyId)
    .where("assessment_id", "=", from.id)
    .execute();
  await inParts(statements, (some) =>
    trx
      .insertInto("office_statement")
      .values(some.map((it) => Object.assign(it, own)))
      .execute(),
  );
  for (const it of versions) noteWritten(trx, "response_version", { ...it });
  for (const it of statements) noteWritten(trx, "office_statement", { ...it });
}

/** Gives the successor the official wording of a framework as the old agency attached it; what it has itself stays. */
export async function copyOfficialText(trx: Transaction, { from, to }: TakenOver, frameworkId: string): Promise<void> {
  const rows = await trx
    .selectFrom("official_text")
    .selectAll()
    .where("agency_id", "=", from.agencyId)
    .where("framework_id", "=", frameworkId)
    .execute();
  await inParts(rows, (some) =>
    trx
      .insertInto("official_text")
      .values(some.map((it) => Object.assign(it, { agency_id: to.agencyId })))
      .onConflict((conflict) => conflict.doNothing())
      .returningAll()
      .execute()
      .then((copied) => copied.forEach((it) => noteWritten(trx, "official_text", { ...it }))),
  );
}

/** Both engines bound the parameters of one statement. */
const ROWS_AT_ONCE = 200;

async function inParts<Row>(rows: readonly Row[], insert: (some: readonly Row[]) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) await insert(rows.slice(at, at + ROWS_AT_ONCE));
}
