import { countAssessments, listAssessmentPlaces, listCycles } from "@faheng/database";
import type { Actor } from "../access/actor.ts";
import { can } from "../access/can.ts";
import { type Desk, enter } from "../access/enter.ts";
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
  const counts = await countsOf(desk);
  return (await listCycles(desk.db, desk.reach))
    .map((cycle) => ({ ...timedCycle(desk, cycle), assessments: counts.get(cycle.id) ?? 0 }))
    .filter((cycle) => cycle.assessments > 0);
}

/** How many assessments of which cycle the actor may read. */
async function countsOf({ db, reach, actor }: Desk): Promise<ReadonlyMap<string, number>> {
  if (actor.assignments.length === 0) {
    const counted = await countAssessments(db, reach);
    return new Map(counted.map(({ cycleId, assessments }) => [cycleId, assessments]));
  }
  // A reviewer reaches an agency in every cycle and may read it in those they review: the few of them are asked one by one.
  const seen = (await listAssessmentPlaces(db, reach, null)).filter((it) => can(actor, "assessment.read", it));
  return new Map([...Map.groupBy(seen, (it) => it.cycleId)].map(([cycleId, all]) => [cycleId, all.length]));
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
