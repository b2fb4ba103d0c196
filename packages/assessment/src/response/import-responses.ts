import { putResponse } from "@faheng/database";
import { FahengError, type IndicatorResponse } from "@faheng/domain";
import type { Actor } from "../access/actor.ts";
import { enter, permit, record } from "../access/enter.ts";
import { loadAssessment } from "../assessment/load.ts";
import { requireOpen } from "../assessment/require-open.ts";
import type { Context } from "../context.ts";
import { assessmentErrors as errors } from "../errors.ts";
import { rescore } from "../manifest/stated.ts";
import type { ResponseInput } from "./save-response.ts";
import { checkResponse } from "./save-response.ts";

/**
 * Brings first answers in from elsewhere, all or none. Reasons for «not applicable» come in approved: the office that
 * reported them stands for them.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_FACT_*, FAHENG_RESPONSE_NOT_APPLICABLE,
 *   FAHENG_CYCLE_CLOSED, FAHENG_RESPONSE_CONFLICT when an indicator has been answered already
 */
export async function importResponses(
  context: Context,
  actor: Actor,
  input: { readonly assessmentId: string; readonly responses: readonly Omit<ResponseInput, "assessmentId">[] },
): Promise<void> {
  const desk = enter(context, actor);
  const loaded = await loadAssessment(desk, input.assessmentId);
  const { assessment, agency } = loaded;
  const object = `assessment:${assessment.id}`;
  await permit(desk, "response.import", { agencyId: agency.id }, object);
  for (const response of input.responses) checkResponse(loaded, response);

  await desk.db.transaction().execute(async (trx) => {
    await requireOpen(trx, desk, loaded);
    for (const { indicator, status, facts, progress, notApplicable } of input.responses) {
      const response: IndicatorResponse = {
        assessmentId: assessment.id,
        agencyId: agency.id,
        indicator,
        version: 1,
        status,
        facts,
        progress,
        notApplicable: notApplicable && { reason: notApplicable.reason, approvedBy: actor.name },
        savedBy: actor.personId,
        savedByName: actor.name,
        savedAt: desk.now,
      };
      if (await putResponse(trx, response)) continue;
      const details = { version: 1, by: "", changed: indicator };
      throw new FahengError(errors.FAHENG_RESPONSE_CONFLICT, { place: indicator, details });
    }
    await rescore(trx, context.plugins, assessment, desk.now);
    const after = { indicators: input.responses.map((it) => it.indicator) };
    await record(trx, desk, { action: "response.import", object, agencyId: agency.id, after });
  });
}
