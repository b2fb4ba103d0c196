import { listAssessmentPlaces, listCycles } from "@faheng/database";
import type { Actor } from "../access/actor.ts";
import { can } from "../access/can.ts";
import { enter } from "../access/enter.ts";
import { type AssessmentSummary, listAssessmentSummaries } from "../assessment/view-assessment.ts";
import type { Context } from "../context.ts";
import { permitOnOfficeCycle } from "./require-cycle.ts";
import { type TimedCycle, timedCycle } from "./timed-cycle.ts";

/** Cycles in which the actor may read something, with how many assessments of each. */
export async function listVisibleCycles(
  context: Context,
  actor: Actor,
): Promise<(TimedCycle & { readonly assessments: number })[]> {
  const desk = enter(context, actor);
  const assessments = (await listAssessmentPlaces(desk.db, desk.reach, null)).filter((it) =>
    can(actor, "assessment.read", it),
  );
  const counts = Map.groupBy(assessments, (it) => it.cycleId);
  return (await listCycles(desk.db, desk.reach))
    .map((cycle) => ({ ...timedCycle(desk, cycle), assessments: counts.get(cycle.id)?.length ?? 0 }))
    .filter((cycle) => cycle.assessments > 0);
}

/**
 * The municipal office's page: every agency of a cycle side by side.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_CYCLE_NOT_FOUND
 */
export async function overviewOfCycle(
  context: Context,
  actor: Actor,
  cycleId: string,
): Promise<{ readonly cycle: TimedCycle; readonly rows: readonly AssessmentSummary[] }> {
  const desk = enter(context, actor);
  const cycle = await permitOnOfficeCycle(desk, cycleId);
  return { cycle: timedCycle(desk, cycle), rows: await listAssessmentSummaries(context, actor, cycleId) };
}
