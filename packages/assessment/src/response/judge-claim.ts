import type { Transaction } from "@faheng/database";
import { FahengError, type Indicator, type IndicatorResponse } from "@faheng/domain";
import type { Actor } from "../access/actor.ts";
import { type Desk, enter, permit } from "../access/enter.ts";
import { type LoadedAssessment, loadAssessment } from "../assessment/load.ts";
import { requireOpen } from "../assessment/require-open.ts";
import type { Context } from "../context.ts";
import { assessmentErrors as errors } from "../errors.ts";
import { requireIndicator } from "./check-facts.ts";
import { approversOf, listClaims } from "./claims.ts";
import { currentResponse, responseObject, type SavedResponse, storeResponse } from "./store-response.ts";

/** Which version of which claim somebody judges. */
export interface ClaimInput {
  readonly assessmentId: string;
  readonly indicator: string;
  readonly expectedVersion: number;
}

/**
 * Agrees that an indicator does not apply; only from then on it counts as not applicable.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN, FAHENG_CYCLE_CLOSED, FAHENG_RESPONSE_CONFLICT,
 *   FAHENG_RESPONSE_NOT_PENDING_APPROVAL, FAHENG_RESPONSE_OWN_CLAIM, FAHENG_RESPONSE_COORDINATOR_FIRST (a leader, while
 *   there is a coordinator who could)
 */
export async function approveNotApplicable(context: Context, actor: Actor, input: ClaimInput): Promise<SavedResponse> {
  return await judge(context, actor, input, "response.approve", async (trx, desk, loaded, before) => {
    const approvers = await approversOf(trx, desk, loaded.agency.id);
    const claim = (await listClaims(trx, loaded.assessment.id)).get(before.indicator);
    if (!claim || !approvers.mayApprove(claim)) {
      const isOwn = claim?.staters.has(actor.personId) === true;
      const error = isOwn ? errors.FAHENG_RESPONSE_OWN_CLAIM : errors.FAHENG_RESPONSE_COORDINATOR_FIRST;
      throw new FahengError(error, { place: before.indicator, details: { indicator: before.indicator } });
    }
    return { notApplicable: { reason: before.notApplicable?.reason ?? "", approvedBy: actor.name } };
  });
}

/**
 * Sends a claim that an indicator does not apply back to its department; it stays pending until that is answered by
 * another reason, by the same once more, or by another state.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN, FAHENG_CYCLE_CLOSED, FAHENG_RESPONSE_CONFLICT,
 *   FAHENG_RESPONSE_NOT_PENDING_APPROVAL
 */
export async function returnNotApplicable(
  context: Context,
  actor: Actor,
  input: ClaimInput & { readonly reason: string },
): Promise<SavedResponse> {
  const { reason } = input;
  return await judge(context, actor, input, "response.return", async (_trx, { now }) => ({
    returned: { reason, by: actor.name, at: now },
  }));
}

async function judge(
  context: Context,
  actor: Actor,
  { assessmentId, indicator: code, expectedVersion }: ClaimInput,
  action: "response.approve" | "response.return",
  decide: (
    trx: Transaction,
    desk: Desk,
    loaded: LoadedAssessment,
    before: IndicatorResponse,
  ) => Promise<Pick<IndicatorResponse, "notApplicable"> | Pick<IndicatorResponse, "returned">>,
): Promise<SavedResponse> {
  const desk = enter(context, actor);
  const loaded = await loadAssessment(desk, assessmentId);
  const indicator = requireIndicator(loaded.pinned, code);
  await permit(desk, action, { agencyId: loaded.agency.id }, responseObject(loaded, indicator));

  return await desk.db.transaction().execute(async (trx) => {
    await requireOpen(trx, desk, loaded);
    const before = requirePending(await currentResponse(trx, loaded, indicator, expectedVersion), indicator);
    const after: IndicatorResponse = {
      ...before,
      ...(await decide(trx, desk, loaded, before)),
      version: before.version + 1,
      savedBy: actor.personId,
      savedByName: actor.name,
      savedAt: desk.now,
    };
    return await storeResponse(trx, desk, loaded, { before, after, action });
  });
}

function requirePending(response: IndicatorResponse | null, { code }: Indicator): IndicatorResponse {
  if (response?.notApplicable?.approvedBy === null && response.returned === undefined) return response;
  throw new FahengError(errors.FAHENG_RESPONSE_NOT_PENDING_APPROVAL, { place: code, details: { indicator: code } });
}
