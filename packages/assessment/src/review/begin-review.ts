import { listReviewTasks } from "@faheng/database";
import { assessmentProcess, countsOn, type Held, isInTask, sourceRulesOf } from "@faheng/domain";
import { defineAct } from "../act/define-act.ts";
import { requireDecision } from "../act/require-decision.ts";
import { type LoadedAssessment, loadAssessment } from "../assessment/load.ts";
import { requireOpen, takeAssessment } from "../assessment/require-open.ts";
import { moveName, moveObject, moveParties, type MoveInput, requireSeen } from "../hand-in/load-hand-in.ts";
import type { Moved } from "../hand-in/move-assessment.ts";
import { movedTo } from "../hand-in/moved-to.ts";

/**
 * Begins the review of what was handed in: somebody judges each item, from a source that counts on it. What only the office
 * states (市办登记) asks for nobody.
 *
 * @throws FAHENG_ASSESSMENT_*, FAHENG_ACCESS_FORBIDDEN, FAHENG_CYCLE_CLOSED, FAHENG_PROCESS_*, FAHENG_HAND_IN_CONFLICT
 */
export const beginReview = defineAct({
  action: "assessment.begin-review",
  load: async (desk, { assessmentId }: MoveInput) => ({ loaded: await loadAssessment(desk, assessmentId) }),
  allows: moveObject,
  name: moveName,
  agencies: (_, { loaded }) => [loaded.agency.id],
  takes: takeAssessment,
  guard: async (trx, { desk, input, found: { loaded } }) => {
    const { assessment } = await requireOpen(trx, loaded);
    const tasks = await listReviewTasks(trx, [assessment]);
    requireDecision(assessmentProcess, "assessment.begin-review", {
      state: assessment.state,
      parties: moveParties(desk, loaded),
      holds: { "items-tasked": await areItemsTasked(loaded, tasks) },
      place: moveName(input),
    });
    requireSeen(desk, assessment, input.expectedMoves);
    return assessment;
  },
  apply: async (trx, { desk, found: { loaded }, held: assessment }) => {
    const moved = await movedTo(trx, desk, assessment, { act: "begin-review", state: "reviewing" });
    const answer: Moved = { moves: moved.steps.length };
    const trace = { agencyId: loaded.agency.id, before: { state: assessment.state }, after: { state: moved.state } };
    return { answer, trace };
  },
  emits: [],
});

async function areItemsTasked(
  { pinned, assessment }: LoadedAssessment,
  tasks: Awaited<ReturnType<typeof listReviewTasks>>,
): Promise<Held> {
  const rules = sourceRulesOf(pinned.profile);
  const scorer = await pinned.scorer();
  const standing = tasks.filter(({ state }) => state !== "void");
  const without = pinned.framework.indicators.filter(({ code }) => {
    const questions = scorer?.questions[code] ?? [];
    // What nobody scores, and what the office states itself, is judged by nobody else.
    if (questions.length === 0) return false;
    if (assessment.officeStates && questions.every(({ statedBy }) => statedBy === "office")) return false;
    return !standing.some((task) => isInTask(task, code) && countsOn(rules, task.source, code));
  });
  return without.length === 0 || { count: without.length };
}
