import { FahengError, type Indicator, type IndicatorFacts, type IndicatorResponse } from "@faheng/domain";
import type { Actor } from "../access/actor.ts";
import { type Desk, enter, permit } from "../access/enter.ts";
import { type LoadedAssessment, loadAssessment } from "../assessment/load.ts";
import { requireOpen } from "../assessment/require-open.ts";
import type { Context } from "../context.ts";
import { assessmentErrors as errors } from "../errors.ts";
import { checkFacts, requireIndicator } from "./check-facts.ts";
import { findRepeated } from "./repeated-save.ts";
import { requireStillAnswers } from "./still-answers.ts";
import { answerTo, currentResponse, responseObject, type SavedResponse, storeResponse } from "./store-response.ts";

/** What a department states about one indicator. */
export interface ResponseInput {
  readonly assessmentId: string;
  readonly indicator: string;
  readonly status: IndicatorResponse["status"];
  readonly facts: IndicatorFacts;
  readonly progress: string;
  readonly notApplicable: { readonly reason: string } | null;
}

/**
 * Saves what a department states. Response, history, score and audit are written together or not at all.
 *
 * Repeating a save whose answer was lost is safe: it is answered again and not written again.
 *
 * @param input `expectedVersion` is the version it was based on, 0 for none yet.
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_FACT_*, FAHENG_ACCESS_FORBIDDEN, FAHENG_CYCLE_CLOSED,
 *   FAHENG_ACCESS_ENDED, FAHENG_RESPONSE_REASSIGNED (the right went while it waited),
 *   FAHENG_RESPONSE_NOT_APPLICABLE, FAHENG_RESPONSE_CONFLICT (somebody saved in between; names what changed)
 */
export async function saveResponse(
  context: Context,
  actor: Actor,
  input: ResponseInput & { readonly expectedVersion: number },
): Promise<SavedResponse> {
  const desk = enter(context, actor);
  const loaded = await loadAssessment(desk, input.assessmentId);
  const indicator = requireIndicator(loaded.pinned, input.indicator);
  await permitAnswer(desk, loaded, indicator);
  checkResponse(loaded, input);

  return await desk.db.transaction().execute(async (trx) => {
    await requireOpen(trx, desk, loaded);
    await requireStillAnswers(trx, desk, loaded, indicator);
    const repeated = await findRepeated(trx, actor, input);
    if (repeated) return await answerTo(trx, desk, loaded, repeated);
    const before = await currentResponse(trx, loaded, indicator, input.expectedVersion);
    const after: IndicatorResponse = {
      assessmentId: input.assessmentId,
      agencyId: loaded.agency.id,
      indicator: indicator.code,
      version: input.expectedVersion + 1,
      status: input.status,
      facts: input.facts,
      progress: input.progress,
      notApplicable: input.notApplicable && {
        reason: input.notApplicable.reason,
        // An approval is for its reason; another reason asks again.
        approvedBy:
          before?.notApplicable?.reason === input.notApplicable.reason ? before.notApplicable.approvedBy : null,
      },
      savedBy: actor.personId,
      savedByName: actor.name,
      savedAt: desk.now,
    };
    return await storeResponse(trx, desk, loaded, { before, after, action: "response.save" });
  });
}

/** Everything about a response that can be checked without the database. */
export function checkResponse(loaded: LoadedAssessment, input: Omit<ResponseInput, "assessmentId" | "progress">): void {
  checkFacts(loaded.pinned, input.indicator, input.facts);
  if ((input.status === "not-applicable") !== (input.notApplicable !== null)) {
    throw new FahengError(errors.FAHENG_RESPONSE_NOT_APPLICABLE, { place: input.indicator });
  }
}

async function permitAnswer(desk: Desk, loaded: LoadedAssessment, indicator: Indicator): Promise<void> {
  const object = { agencyId: loaded.agency.id, answerers: loaded.answerersOf(indicator) };
  await permit(desk, "response.save", object, responseObject(loaded, indicator));
}
