import { listQuestions, type Transaction } from "@faheng/database";
import { cityMoment, FahengError, type Question, questionProcess, type QuestionStep } from "@faheng/domain";
import type { Desk } from "../access/enter.ts";
import type { Trace } from "../act/act-definition.ts";
import type { LoadedAssessment } from "../assessment/load.ts";
import { questionErrors as errors } from "./question-errors.ts";

/** Which question. */
export interface QuestionPlace {
  readonly assessmentId: string;
  readonly id: string;
}

/** What the audit, and errors, call a question. */
export function questionName({
  assessmentId,
  indicator,
  id,
}: Pick<Question, "assessmentId" | "indicator" | "id">): string {
  return `question:${assessmentId}/${indicator}/${id}`;
}

/** A step of the actor's. */
export function stepOf({ actor, now }: Desk, act: QuestionStep["act"], said: string | null): QuestionStep {
  return { act, by: actor.personId, byName: actor.name, at: now, said };
}

/** That something was asked or answered, and not what: as of comments. */
export function questionTrace(before: Question | null, after: Question): Trace {
  return {
    object: questionName(after),
    agencyId: after.agencyId,
    before: before && { state: before.state },
    after: { state: after.state, reviewSource: after.source },
  };
}

/**
 * The question that somebody saw, as it stands, under the lock of its assessment. Whoever comes second learns no name: neither is
 * the reviewer's the agency's to know, nor the other way round.
 *
 * @throws FAHENG_QUESTION_NOT_FOUND, FAHENG_QUESTION_CONFLICT
 */
export async function requireQuestionSeen(
  trx: Transaction,
  { context }: Desk,
  assessment: LoadedAssessment["assessment"],
  input: QuestionPlace & { readonly seen: number },
): Promise<Question> {
  const found = (await listQuestions(trx, [assessment])).find(({ id }) => id === input.id);
  if (!found) {
    const place = `question:${input.assessmentId}/${input.id}`;
    throw new FahengError(errors.FAHENG_QUESTION_NOT_FOUND, { place });
  }
  if (found.writes === input.seen) return found;
  const last = found.steps.at(-1);
  const row = questionProcess.transitions.find(({ act }) => act === last?.act);
  throw new FahengError(errors.FAHENG_QUESTION_CONFLICT, {
    place: questionName(found),
    details: { at: last ? cityMoment(last.at, context.timeZone) : "", act: row?.words ?? "" },
  });
}
