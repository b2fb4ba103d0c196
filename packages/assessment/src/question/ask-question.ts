import { listQuestions, putQuestion } from "@faheng/database";
import { FahengError, type Held, isInTask, type Question, questionProcess, type ReviewTask } from "@faheng/domain";
import { defineAct } from "../act/define-act.ts";
import { requireDecision } from "../act/require-decision.ts";
import { requireOpen, takeAssessment } from "../assessment/require-open.ts";
import { requireIndicator } from "../response/check-facts.ts";
import {
  loadTask,
  requireReviewing,
  taskNow,
  taskObject,
  taskParties,
  type TaskPlace,
} from "../review/review-ground.ts";
import { workErrors } from "../review/work-errors.ts";
import { questionErrors as errors } from "./question-errors.ts";
import { questionName, type QuestionPlace, questionTrace, requireQuestionSeen, stepOf } from "./question-ground.ts";

/** What a reviewer asks on an item of their task. */
export interface QuestionAsking extends TaskPlace {
  readonly indicator: string;
  readonly said: string;
}

/** So many may wait on one item of a task: a question is no letter of ten. */
const MOST_WAITING = 10;

/**
 * Asks the agency something on an item of one's task, while the task is open. It states nothing, and its answer changes nothing
 * that was handed in.
 *
 * @throws FAHENG_ASSESSMENT_*, FAHENG_REVIEW_* (TASK_NOT_FOUND, NOT_BEGUN, OUTSIDE_TASK), FAHENG_FACT_UNKNOWN_INDICATOR,
 *   FAHENG_QUESTION_MANY, FAHENG_PROCESS_* (PARTY, SETTLED), FAHENG_CYCLE_CLOSED, FAHENG_ACCESS_FORBIDDEN
 */
export const askQuestion = defineAct({
  action: "question.ask",
  load: async (desk, input: QuestionAsking) => await loadTask(desk, input),
  allows: (input, found) => Object.assign(taskObject(input, found), { indicator: input.indicator }),
  name: ({ assessmentId, indicator }) => `question:${assessmentId}/${indicator}`,
  agencies: (_, { loaded }) => [loaded.agency.id],
  takes: takeAssessment,
  guard: async (trx, { desk, input, found }) => {
    const { assessment } = await requireOpen(trx, found.loaded);
    const task = await taskNow(trx, desk, found, null);
    const { indicator, assessmentId } = input;
    const place = `question:${assessmentId}/${indicator}`;
    requireIndicator(found.loaded.pinned, indicator);
    requireDecision(questionProcess, "question.ask", {
      state: "none",
      parties: taskParties(desk, { ...found, task }),
      holds: { unsettled: isOpen(task) },
      place,
    });
    requireReviewing(assessment, found.loaded);
    if (!isInTask(task, indicator)) {
      throw new FahengError(workErrors.FAHENG_REVIEW_OUTSIDE_TASK, { place: indicator, details: { indicator } });
    }
    const waiting = (await listQuestions(trx, [assessment])).filter(
      (it) => it.taskId === task.id && it.indicator === indicator && it.state === "asked",
    );
    if (waiting.length >= MOST_WAITING) {
      throw new FahengError(errors.FAHENG_QUESTION_MANY, { place, details: { most: MOST_WAITING } });
    }
    return task;
  },
  apply: async (trx, { desk, input, held: task }) => {
    const { assessmentId, indicator, said } = input;
    const asked: Question = {
      agencyId: task.agencyId,
      assessmentId,
      id: desk.context.ids.next(),
      writes: 1,
      indicator,
      taskId: task.id,
      source: task.source,
      state: "asked",
      steps: [stepOf(desk, "question.ask", said)],
      savedAt: desk.now,
    };
    if (!(await putQuestion(trx, asked))) throw new TypeError(`${questionName(asked)} is there twice`);
    const { id, writes } = asked;
    return { answer: { id, writes }, trace: questionTrace(null, asked) };
  },
  emits: [],
});

/** A question as its reviewer saw it. */
export interface SeenQuestion extends QuestionPlace {
  readonly taskId: string;
  readonly seen: number;
}

/** Takes a question back that nobody has answered. @throws as {@link askQuestion}; FAHENG_QUESTION_* (NOT_FOUND, CONFLICT) */
export const withdrawQuestion = defineAct({
  action: "question.withdraw",
  load: async (desk, input: SeenQuestion) => await loadTask(desk, input),
  allows: taskObject,
  name: ({ assessmentId, id }) => `question:${assessmentId}/${id}`,
  agencies: (_, { loaded }) => [loaded.agency.id],
  takes: takeAssessment,
  guard: async (trx, { desk, input, found }) => {
    const { assessment } = await requireOpen(trx, found.loaded);
    const before = await requireQuestionSeen(trx, desk, assessment, input);
    // One of another's task is as if it were not there.
    if (before.taskId !== found.task.id) {
      throw new FahengError(errors.FAHENG_QUESTION_NOT_FOUND, { place: questionName(before) });
    }
    const parties = taskParties(desk, found);
    requireDecision(questionProcess, "question.withdraw", {
      state: before.state,
      parties,
      holds: {},
      place: questionName(before),
    });
    return before;
  },
  apply: async (trx, { desk, held: before }) => {
    const { steps } = before;
    const after: Question = {
      ...before,
      writes: before.writes + 1,
      state: "withdrawn",
      steps: [...steps, stepOf(desk, "question.withdraw", null)],
      savedAt: desk.now,
    };
    // Under the lock of the assessment nobody else moves it.
    if (!(await putQuestion(trx, after))) throw new TypeError(`${questionName(after)} was moved under its lock`);
    return { answer: { id: after.id, writes: after.writes }, trace: questionTrace(before, after) };
  },
  emits: [],
});

function isOpen({ state }: ReviewTask): Held {
  return state === "open" || {};
}
