import { findResponse } from "@faheng/database";
import type { AnswerStatus, Fact } from "@faheng/domain";
import type { Actor } from "../access/actor.ts";
import { enter } from "../access/enter.ts";
import { listEarlier } from "../assessment/earlier.ts";
import { loadAssessment, requireSight, sightOf } from "../assessment/load.ts";
import type { Context } from "../context.ts";
import { printedTitle } from "../cycle/own-cycle.ts";
import { requireIndicator } from "./check-facts.ts";

/** What was answered to the same indicator in the last cycle before. */
export interface PreviousAnswer {
  readonly assessmentId: string;
  readonly cycleTitle: string;
  /** What the indicator was called then; not the same where the framework was revised. */
  readonly title: string;
  readonly status: AnswerStatus;
  readonly facts: Readonly<Record<string, Fact>>;
  readonly progress: string;
  /** Why it did not apply, `null` where it did. */
  readonly reason: string | null;
  readonly isApproved: boolean;
}

/**
 * The answer of the same agency to the same indicator of the same framework in the last cycle before this one in which it was
 * answered; `null` where there is none, or none that the actor may read.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN, FAHENG_FACT_UNKNOWN_INDICATOR
 */
export async function previousAnswer(
  context: Context,
  actor: Actor,
  input: { readonly assessmentId: string; readonly indicator: string },
): Promise<PreviousAnswer | null> {
  const desk = enter(context, actor);
  const loaded = await loadAssessment(desk, input.assessmentId);
  const { code } = requireIndicator(loaded.pinned, input.indicator);
  await requireSight(desk, loaded, code);
  for (const { assessment, cycle, framework } of await listEarlier(desk, loaded)) {
    if (!sightOf(actor, assessment)(code)) continue;
    const then = framework.indicators.find((it) => it.code === code);
    const answer = then ? await findResponse(desk.db, assessment, code) : null;
    if (!then || !answer) continue;
    const { status, facts, progress, notApplicable, handling } = answer;
    return {
      assessmentId: assessment.id,
      cycleTitle: printedTitle(cycle),
      title: then.title,
      status,
      facts,
      progress,
      reason: notApplicable?.reason ?? null,
      isApproved: handling?.state === "approved",
    };
  }
  return null;
}
