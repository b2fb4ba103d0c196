import { countAssessments, listAssessmentPlaces, listCycleMembers, listCycles } from "@faheng/database";
import type { Actor } from "../access/actor.ts";
import { can } from "../access/can.ts";
import { type Desk, enter } from "../access/enter.ts";
import { type AssessmentSummary, summariesIn } from "../assessment/view-assessment.ts";
import type { Context } from "../context.ts";
import { cycleObject, permitOnCompared } from "./require-cycle.ts";
import { type TimedCycle, timedCycle } from "./timed-cycle.ts";

/** Cycles in which the actor may read something, with how many assessments of each. */
export async function listVisibleCycles(
  context: Context,
  actor: Actor,
): Promise<(TimedCycle & { readonly assessments: number })[]> {
  const desk = enter(context, actor);
  const counts = await countsOf(desk);
  const cycles = await listCycles(desk.db, desk.reach);
  for (const cycle of cycles) {
    const { id, owner, isLine } = cycle;
    if (!isLine || owner === null || !can(actor, "cycle.overview", cycleObject(cycle))) continue;
    counts.set(id, (await listCycleMembers(desk.db, { id, owner })).length);
  }
  return cycles
    .map((cycle) => ({ ...timedCycle(desk, cycle), assessments: counts.get(cycle.id) ?? 0 }))
    .filter((cycle) => cycle.assessments > 0);
}

/** How many assessments of which cycle the actor may read. */
async function countsOf({ db, reach, actor }: Desk): Promise<Map<string, number>> {
  if (actor.assignments.length === 0) {
    const counted = await countAssessments(db, reach);
    return new Map(counted.map(({ cycleId, assessments }) => [cycleId, assessments]));
  }
  // A reviewer reaches an agency in every cycle and may read it in those they review: the few of them are asked one by one.
  const seen = (await listAssessmentPlaces(db, reach, null)).filter((it) => can(actor, "assessment.read", it));
  return new Map([...Map.groupBy(seen, (it) => it.cycleId)].map(([cycleId, all]) => [cycleId, all.length]));
}

/**
 * The page of a cycle's office: every agency of it side by side.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_CYCLE_NOT_FOUND
 */
export async function overviewOfCycle(
  context: Context,
  actor: Actor,
  cycleId: string,
): Promise<{ readonly cycle: TimedCycle; readonly rows: readonly AssessmentSummary[] }> {
  const { cycle, desk } = await permitOnCompared(enter(context, actor), cycleId);
  return { cycle: timedCycle(desk, cycle), rows: await summariesIn(desk, cycleId) };
}
