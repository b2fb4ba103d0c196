import { listAssessments, setCycleStatus } from "@faheng/database";
import type { Actor } from "../access/actor.ts";
import { enter, record } from "../access/enter.ts";
import { requireOwnStanding } from "../access/standing.ts";
import type { Context } from "../context.ts";
import { lockCycle } from "./lock-cycle.ts";
import { keepHeadline } from "../manifest/keep-headline.ts";
import { permitOnCycle, requireCycle } from "./require-cycle.ts";

/**
 * Closes a cycle, by whose cycle it is; its answers can no longer change, not by what is being saved either. Closing one
 * that is closed changes nothing.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_CYCLE_NOT_FOUND, FAHENG_ACCESS_ENDED
 */
export async function closeCycle(context: Context, actor: Actor, input: { readonly cycleId: string }): Promise<void> {
  const desk = enter(context, actor);
  const { cycleId } = input;
  const { owner } = await permitOnCycle(desk, "cycle.close", cycleId);
  await desk.db.transaction().execute(async (trx) => {
    await requireOwnStanding(trx, desk, owner);
    await lockCycle(trx, desk, cycleId);
    const cycle = await requireCycle(trx, desk, cycleId);
    if (cycle.status === "closed") return;
    await setCycleStatus(trx, cycleId, "closed");
    for (const assessment of await listAssessments(trx, desk.reach, cycleId)) {
      await keepHeadline(trx, context.plugins, assessment, true);
    }
    const states = { before: { status: cycle.status }, after: { status: "closed" } };
    await record(trx, desk, { action: "cycle.close", object: `cycle:${cycleId}`, agencyId: owner, ...states });
  });
}
