import {
  deleteReviewAssignment,
  listAssessments,
  listFindings,
  listReviewAssignments,
  listReviewTasks,
  putReviewTask,
  type Transaction,
  WHOLE_REACH,
} from "@faheng/database";
import { type Assessment, type Held, type ReviewTask, reviewTaskProcess, type ReviewTaskStep } from "@faheng/domain";
import { FahengError } from "@faheng/domain";
import { type Act, defineAct } from "../act/define-act.ts";
import { requireDecision } from "../act/require-decision.ts";
import { requireOpen, takeAssessment } from "../assessment/require-open.ts";
import {
  itemsOf,
  type LoadedTask,
  loadTask,
  requireReviewing,
  taskName,
  taskNow,
  taskObject,
  taskParties,
  type TaskPlace,
} from "./review-ground.ts";
import { workErrors as errors } from "./work-errors.ts";

/** Which task somebody moves, and which version of it they saw. */
export interface MoveTaskInput extends TaskPlace {
  readonly seen: number;
}

/** The same with the reason that the table of the process asks for. */
export interface ReasonedTaskMove extends MoveTaskInput {
  readonly reason: string;
}

/** How often the task was written by now. */
export interface MovedTask {
  readonly writes: number;
}

/** Submits a reviewer's opinions, one on each item of the task: from then on they count. @throws FAHENG_REVIEW_*, FAHENG_PROCESS_* */
export const submitReview: Act<MoveTaskInput, MovedTask> = defineTaskMove("review.submit");

/** Takes submitted opinions back while nothing is announced. @throws as {@link submitReview} */
export const takeBackReview: Act<MoveTaskInput, MovedTask> = defineTaskMove("review.take-back");

/** Sends submitted opinions back to their reviewer, with the reason. @throws as {@link submitReview} */
export const returnReview: Act<ReasonedTaskMove, MovedTask> = defineTaskMove("review.return");

/**
 * Makes a task void (回避): by its reviewer, who stands back, or by the office. Its findings count in no later result; where the
 * reviewer has no other task of the agency in the cycle, their right to see it ends.
 *
 * @throws as {@link submitReview}
 */
export const voidReview: Act<ReasonedTaskMove, MovedTask> = defineTaskMove("review.void");

function defineTaskMove<Input extends MoveTaskInput & { readonly reason?: string }>(
  act: Exclude<ReviewTaskStep["act"], "review.assign">,
): Act<Input, MovedTask> {
  return defineAct({
    action: act,
    load: async (desk, input: Input) => await loadTask(desk, input),
    allows: taskObject,
    name: taskName,
    agencies: (_, { loaded }) => [loaded.agency.id],
    takes: takeAssessment,
    guard: async (trx, { desk, input, found }) => {
      const { assessment } = await requireOpen(trx, found.loaded);
      const task = await taskNow(trx, desk, found, input.seen);
      if (act === "review.submit") requireReviewing(assessment, found.loaded);
      const { to } = requireDecision(reviewTaskProcess, act, {
        state: task.state,
        parties: taskParties(desk, { ...found, task }),
        holds: {
          "every-item-judged": act === "review.submit" ? await everyItemJudged(trx, found, task) : true,
          unsettled: assessment.state === "reviewing" || {},
        },
        reason: input.reason ?? null,
        place: taskName(input),
      });
      return { task, to: to as ReviewTask["state"], assessment };
    },
    apply: async (trx, { desk, input, found, held: { task, to, assessment } }) => {
      const { reason = null } = input;
      const { actor, now } = desk;
      const step = { act, by: actor.personId, byName: actor.name, at: now, reason };
      const moved: ReviewTask = {
        ...task,
        writes: task.writes + 1,
        state: to,
        steps: [...task.steps, step],
        savedAt: now,
      };
      if (!(await putReviewTask(trx, moved))) {
        throw new FahengError(errors.FAHENG_REVIEW_TASK_NOT_FOUND, { place: taskName(input) });
      }
      if (act === "review.void") await endRight(trx, moved, assessment);
      const after = Object.assign({ state: to }, reason === null ? {} : { reason });
      const trace = { agencyId: found.loaded.agency.id, before: { state: task.state }, after };
      return { answer: { writes: moved.writes }, trace };
    },
    emits: act === "review.void" ? ["findings-void", "rescore"] : act === "review.submit" ? ["rescore"] : [],
  });
}

/** Every item of the task has a finding. */
async function everyItemJudged(trx: Transaction, { loaded }: LoadedTask, task: ReviewTask): Promise<Held> {
  const findings = await listFindings(trx, [{ agencyId: task.agencyId, id: task.assessmentId }]);
  const judged = new Set(findings.filter((it) => it.taskId === task.id).map(({ indicator }) => indicator));
  const open = itemsOf(loaded, task).filter(({ code }) => !judged.has(code));
  return open.length === 0 || { count: open.length };
}

/** Whoever stands back from an agency sees nothing of it any more. */
async function endRight(trx: Transaction, task: ReviewTask, { cycleId, agencyId }: Assessment): Promise<void> {
  const { personId } = task;
  const own = (await listAssessments(trx, WHOLE_REACH, cycleId)).filter((it) => it.agencyId === agencyId);
  const others = (await listReviewTasks(trx, own)).filter((it) => it.personId === personId && it.state !== "void");
  if (others.length > 0) return;
  const scope = { kind: "agencies", ids: [agencyId] } as const;
  for (const right of await listReviewAssignments(trx, scope, { cycleId, agencyId, personId })) {
    await deleteReviewAssignment(trx, right);
  }
}
