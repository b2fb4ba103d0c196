import { moveAssessment, type Transaction } from "@faheng/database";
import type { Assessment, AssessmentState, AssessmentStep } from "@faheng/domain";
import type { Desk } from "../access/enter.ts";

/** One move, and what is said with it. */
export interface Move
  extends
    Pick<AssessmentStep, "act">,
    Partial<Pick<AssessmentStep, "reason" | "dueOn" | "items" | "corrected" | "result">> {
  readonly state: AssessmentState;
}

/** Moves an assessment on, with a step that its readers see. */
export async function movedTo(
  trx: Transaction,
  { actor, now }: Desk,
  { agencyId, id, steps }: Assessment,
  { act, state, reason = null, dueOn = null, items = [], corrected, result }: Move,
): Promise<Pick<Assessment, "state" | "steps">> {
  const said = { act, by: actor.personId, byName: actor.name, at: now, reason, dueOn, items };
  const step = Object.assign(
    said,
    corrected === undefined ? {} : { corrected },
    result === undefined ? {} : { result },
  );
  const moved = { state, steps: [...steps, step] };
  await moveAssessment(trx, { agencyId, id, updatedAt: now, state: moved.state, steps: moved.steps });
  return moved;
}
