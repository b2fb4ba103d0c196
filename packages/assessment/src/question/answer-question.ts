import { listQuestions, putQuestion } from "@faheng/database";
import { FahengError, type Indicator, type Question, questionProcess } from "@faheng/domain";
import type { Desk } from "../access/enter.ts";
import { defineAct } from "../act/define-act.ts";
import { requireDecision } from "../act/require-decision.ts";
import { type LoadedAssessment, loadAssessment } from "../assessment/load.ts";
import { requireOpen, takeAssessment } from "../assessment/require-open.ts";
import { answerParties } from "../response/response-parties.ts";
import { questionErrors as errors } from "./question-errors.ts";
import { questionName, type QuestionPlace, questionTrace, requireQuestionSeen, stepOf } from "./question-ground.ts";

/** What the agency says to a question, as it saw it. */
export interface QuestionAnswering extends QuestionPlace {
  readonly seen: number;
  readonly said: string;
}

interface Found {
  readonly loaded: LoadedAssessment;
  readonly item: Indicator;
}

/**
 * Answers a question, by who answers its item in the agency, or its coordinator. What was handed in stays what it is: whoever has
 * to change it asks for it back.
 *
 * @throws FAHENG_ASSESSMENT_*, FAHENG_QUESTION_* (NOT_FOUND, CONFLICT), FAHENG_PROCESS_* (PARTY, STATE), FAHENG_CYCLE_CLOSED,
 *   FAHENG_ACCESS_FORBIDDEN
 */
export const answerQuestion = defineAct({
  action: "question.answer",
  load: async (desk: Desk, input: QuestionAnswering): Promise<Found | FahengError> => {
    const loaded = await loadAssessment(desk, input.assessmentId);
    const question = (await listQuestions(desk.db, [loaded.assessment])).find(({ id }) => id === input.id);
    const item = question && loaded.pinned.indicators.get(question.indicator);
    if (item) return { loaded, item };
    return new FahengError(errors.FAHENG_QUESTION_NOT_FOUND, { place: `question:${input.assessmentId}/${input.id}` });
  },
  allows: (_, found) => {
    if (found === null) return { agencyId: null };
    const { loaded, item } = found;
    return {
      agencyId: loaded.agency.id,
      owner: loaded.assessment.owner,
      answerers: loaded.answerersOf(item),
    };
  },
  name: ({ assessmentId, id }, found) =>
    found ? questionName({ assessmentId, indicator: found.item.code, id }) : `question:${assessmentId}/${id}`,
  agencies: (_, { loaded }) => [loaded.agency.id],
  takes: takeAssessment,
  guard: async (trx, { desk, input, found: { loaded, item } }) => {
    const { assessment } = await requireOpen(trx, loaded);
    const before = await requireQuestionSeen(trx, desk, assessment, input);
    requireDecision(questionProcess, "question.answer", {
      state: before.state,
      parties: await answerParties(trx, desk, loaded, { indicator: item, response: null }),
      holds: { "no-fact-changed": true },
      place: questionName(before),
    });
    return before;
  },
  apply: async (trx, { desk, input, held: before }) => {
    const { steps } = before;
    const after: Question = {
      ...before,
      writes: before.writes + 1,
      state: "answered",
      steps: [...steps, stepOf(desk, "question.answer", input.said)],
      savedAt: desk.now,
    };
    if (!(await putQuestion(trx, after))) throw new TypeError(`${questionName(after)} was moved under its lock`);
    return { answer: { id: after.id, writes: after.writes }, trace: questionTrace(before, after) };
  },
  emits: [],
});
