import { listResponseVersions } from "@faheng/database";
import type { StatusHint } from "@faheng/scoring";
import type { Actor } from "../access/actor.ts";
import { enter } from "../access/enter.ts";
import { loadAssessment, requireSight, statedIn } from "../assessment/load.ts";
import type { Context } from "../context.ts";
import { usesOwnRules } from "../manifest/pinned-pack.ts";
import { outcomeOf, type ScoreOutcome } from "../manifest/score-digest.ts";
import { requireIndicator } from "./check-facts.ts";
import { type ResponseView, toView } from "./response.ts";
import { checkResponse, type ResponseInput } from "./save-response.ts";
import type { Former } from "./store-response.ts";

/** What the score would be, where it stands now, and where the status contradicts its facts. */
export interface PreviewedResponse extends Pick<ScoreOutcome, "mark" | "explanation"> {
  /** The explanation as it is now; `null` where only the pack could say, whose own rules score it. */
  readonly former: Former | null;
  readonly hint: StatusHint | null;
}

/**
 * What the score would be with this response in place of the stored one, and where its status contradicts its facts. Nothing is written.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN (some indicators are hidden from this reviewer),
 *   FAHENG_FACT_*, FAHENG_RESPONSE_NOT_APPLICABLE
 */
export async function previewResponse(
  context: Context,
  actor: Actor,
  input: Omit<ResponseInput, "progress">,
): Promise<PreviewedResponse> {
  const desk = enter(context, actor);
  const loaded = await loadAssessment(desk, input.assessmentId);
  const { code } = requireIndicator(loaded.pinned, input.indicator);
  await requireSight(desk, loaded, code);
  await requireSight(desk, loaded, null);
  await checkResponse(loaded, input);
  const stored = await statedIn(desk, loaded);
  const approvedBy = stored.responses.find((it) => it.indicator === code)?.notApplicable?.approvedBy ?? null;
  const notApplicable = input.notApplicable && { reason: input.notApplicable.reason, approvedBy };
  const others = stored.responses.filter((it) => it.indicator !== code);
  const responses = [...others, { indicator: code, status: input.status, facts: input.facts, notApplicable }];
  const stated = { ...stored, responses };
  const former = usesOwnRules(stored.pinned.profile) ? null : await outcomeOf(stored, loaded.cycle);
  const { mark, explanation, hints } = await outcomeOf(stated, loaded.cycle);
  return { mark, explanation, former, hint: hints.get(code) ?? null };
}

/**
 * Every version of one response, newest first.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN, FAHENG_FACT_UNKNOWN_INDICATOR
 */
export async function responseHistory(
  context: Context,
  actor: Actor,
  input: { readonly assessmentId: string; readonly indicator: string },
): Promise<ResponseView[]> {
  const desk = enter(context, actor);
  const loaded = await loadAssessment(desk, input.assessmentId);
  const { code } = requireIndicator(loaded.pinned, input.indicator);
  await requireSight(desk, loaded, code);
  return (await listResponseVersions(desk.db, loaded.assessment, code)).map(toView);
}
