import { listAssessments, setCycleStatus } from "@faheng/database";
import { defineAct } from "../act/define-act.ts";
import { foreseeHeadlines, keepForeseenHeadlines } from "../manifest/keep-headline.ts";
import { lockCycle } from "./lock-cycle.ts";
import { requireAllOpened } from "./opening.ts";
import { cycleObject, findWithMembers, ownersOf, reachCycle, requireCycle } from "./require-cycle.ts";

/**
 * Closes a cycle, by whose cycle it is; its answers can no longer change, not by what is being saved either. Closing one
 * that is closed changes nothing. The last headline of what was saved while packs were asked is kept by the job that follows.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_CYCLE_NOT_FOUND, FAHENG_CYCLE_OPENING, FAHENG_ACCESS_ENDED
 */
export const closeCycle = defineAct({
  action: "cycle.close",
  load: async (desk, { cycleId }: { readonly cycleId: string }) => await findWithMembers(desk, cycleId),
  allows: (_, cycle) => cycleObject(cycle ?? { owner: null }),
  name: ({ cycleId }) => `cycle:${cycleId}`,
  reaches: ({ desk, found }) => reachCycle(desk, found),
  foresees: async ({ desk: { db, reach, context }, input: { cycleId }, found: { status } }) => {
    if (status === "closed") return;
    await foreseeHeadlines(db, context.plugins, await listAssessments(db, reach, cycleId), true);
  },
  agencies: (_, cycle) => ownersOf(cycle),
  takes: async (trx, { desk, input: { cycleId } }) => await lockCycle(trx, desk, cycleId),
  guard: async (trx, { desk, input: { cycleId } }) => {
    const cycle = await requireCycle(trx, desk, cycleId);
    await requireAllOpened(trx, cycle);
    return cycle;
  },
  apply: async (trx, { desk, input: { cycleId }, held: { owner, status } }) => {
    if (status === "closed") return { answer: undefined, trace: null };
    await setCycleStatus(trx, cycleId, "closed");
    await keepForeseenHeadlines(trx, desk.context.plugins, await listAssessments(trx, desk.reach, cycleId));
    return { answer: undefined, trace: { agencyId: owner, before: { status }, after: { status: "closed" } } };
  },
  emits: [],
});
