import { listAssessments, listCycles, lockAssessment, STALE_SCORE } from "@faheng/database";
import { FahengError } from "@faheng/domain";
import { operator } from "../access/actor.ts";
import { type Desk, enter, record } from "../access/enter.ts";
import type { Context } from "../context.ts";
import { keepHeadline, lacksHeadline } from "../manifest/keep-headline.ts";
import { rescore } from "../manifest/stated.ts";

/**
 * Computes the scores anew that an upgrade marked as stale, and the headlines that lists show where none was kept; for the
 * server when it starts. Each score is written with its audit row. What can't be scored, its pack being gone, keeps what
 * it has until it can: the server starts all the same.
 *
 * @returns how many there were.
 */
export async function refreshStaleScores(context: Context): Promise<number> {
  const desk = enter(context, operator("升级程序"));
  const stale = (await listAssessments(desk.db, desk.reach, null)).filter((it) => it.scoreSha256 === STALE_SCORE);
  let refreshed = 0;
  for (const assessment of stale) {
    const { id, agencyId } = assessment;
    try {
      await desk.db.transaction().execute(async (trx) => {
        await lockAssessment(trx, id);
        await rescore(trx, context.plugins, assessment, desk.now);
        await record(trx, desk, { action: "assessment.rescore", object: `assessment:${id}`, agencyId });
      });
      refreshed += 1;
    } catch (cause) {
      if (!(cause instanceof FahengError)) throw cause;
    }
  }
  await keepMissingHeadlines(desk);
  return refreshed;
}

async function keepMissingHeadlines(desk: Desk): Promise<void> {
  const open = new Set((await listCycles(desk.db, desk.reach)).flatMap((it) => (it.status === "open" ? [it.id] : [])));
  for (const assessment of await listAssessments(desk.db, desk.reach, null)) {
    const isOver = assessment.endedAt !== null || !open.has(assessment.cycleId);
    if (!lacksHeadline(assessment, isOver)) continue;
    await desk.db.transaction().execute(async (trx) => {
      await lockAssessment(trx, assessment.id);
      await keepHeadline(trx, desk.context.plugins, assessment, isOver);
    });
  }
}
