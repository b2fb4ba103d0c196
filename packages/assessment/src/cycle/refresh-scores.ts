import { listAssessments, lockAssessment, STALE_SCORE } from "@faheng/database";
import { operator } from "../access/actor.ts";
import { enter, record } from "../access/enter.ts";
import type { Context } from "../context.ts";
import { rescore } from "../manifest/stated.ts";

/**
 * Computes the scores anew that an upgrade marked as stale; for the server when it starts. Each is written with its audit
 * row.
 *
 * @returns how many there were.
 */
export async function refreshStaleScores(context: Context): Promise<number> {
  const desk = enter(context, operator("升级程序"));
  const stale = (await listAssessments(desk.db, desk.reach, null)).filter((it) => it.scoreSha256 === STALE_SCORE);
  for (const assessment of stale) {
    const { id, agencyId } = assessment;
    await desk.db.transaction().execute(async (trx) => {
      await lockAssessment(trx, id);
      await rescore(trx, context.plugins, assessment, desk.now);
      await record(trx, desk, { action: "assessment.rescore", object: `assessment:${id}`, agencyId });
    });
  }
  return stale.length;
}
