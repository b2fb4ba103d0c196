import { listAssessments, setCycleStatus } from "@faheng/database";
import { cycleProcess } from "@faheng/domain";
import { defineAct } from "../act/define-act.ts";
import { requireDecision } from "../act/require-decision.ts";
import { foreseeHeadlines, keepHeadlines } from "../manifest/keep-headline.ts";
import { lockCycle } from "./lock-cycle.ts";
import { cycleObject, findWithMembers, ownersOf, reachCycle, requireCycle } from "./require-cycle.ts";

/**
 * Opens a closed cycle again, by whose cycle it is, with a reason: its answers can be corrected, each as a version of its own
 * beside what it was, until it is closed once more. An edition that is published stays what it is meanwhile (decision 0072).
 *
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_CYCLE_NOT_FOUND, FAHENG_ACCESS_ENDED, FAHENG_PROCESS_* (STATE, REASON)
 */
export const reopenCycle = defineAct({
  action: "cycle.reopen",
  load: async (desk, { cycleId }: { readonly cycleId: string; readonly reason: string }) =>
    await findWithMembers(desk, cycleId),
  allows: (_, cycle) => cycleObject(cycle ?? { owner: null }),
  name: ({ cycleId }) => `cycle:${cycleId}`,
  reaches: ({ desk, found }) => reachCycle(desk, found),
  foresees: async ({ desk: { db, reach, context }, input: { cycleId } }) => {
    await foreseeHeadlines(db, context.plugins, await listAssessments(db, reach, cycleId), false);
  },
  agencies: (_, cycle) => ownersOf(cycle),
  takes: async (trx, { desk, input: { cycleId } }) => await lockCycle(trx, desk, cycleId),
  guard: async (trx, { desk, input: { cycleId, reason } }) => {
    const cycle = await requireCycle(trx, desk, cycleId);
    requireDecision(cycleProcess, "cycle.reopen", {
      state: cycle.status,
      parties: ["office"],
      holds: { "none-published": true },
      reason,
      place: `cycle:${cycleId}`,
    });
    return cycle;
  },
  apply: async (trx, { desk, input: { cycleId, reason }, held: { owner, status } }) => {
    await setCycleStatus(trx, cycleId, "open");
    await keepHeadlines(trx, desk.context.plugins, await listAssessments(trx, desk.reach, cycleId), false);
    return { answer: undefined, trace: { agencyId: owner, before: { status }, after: { status: "open", reason } } };
  },
  emits: [],
});
