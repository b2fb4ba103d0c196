import { listAssessments, listReviewTasks } from "@faheng/database";
import {
  FAR_TIMES,
  type JudgedAmount,
  LEAST_SHARED,
  type ReviewerDistance,
  reviewerDistances,
  type ReviewTask,
  settledFindings,
} from "@faheng/domain";
import { setImmediate } from "node:timers/promises";
import type { Actor } from "../access/actor.ts";
import { enter, permit } from "../access/enter.ts";
import type { Context } from "../context.ts";
import { requireOfficeCycle } from "../cycle/require-cycle.ts";
import { explainStated } from "../manifest/score-digest.ts";
import { loadReviewed } from "./load-reviewed.ts";

/** How far the reviewers of a cycle are from each other, with what the measure asks for. */
export interface FarReviewers {
  readonly leastShared: number;
  readonly farTimes: number;
  readonly reviewers: readonly (ReviewerDistance & {
    readonly name: string;
    /** Agencies of which they share something with another reviewer. */
    readonly agencies: number;
  })[];
}

/**
 * Every reviewer of a cycle beside the others who judged the same items of the same agencies, farthest first. What an item comes to by
 * one reviewer is computed from the facts of their submitted tasks alone, whatever counts in the end.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_CYCLE_NOT_FOUND
 */
export async function farReviewers(
  context: Context,
  actor: Actor,
  { cycleId }: { readonly cycleId: string },
): Promise<FarReviewers> {
  const desk = enter(context, actor);
  await permit(desk, "review.assign", { agencyId: null }, `cycle:${cycleId}`);
  await requireOfficeCycle(desk.db, desk, cycleId);
  const assessments = await listAssessments(desk.db, desk.reach, cycleId);
  const submitted = (await listReviewTasks(desk.db, assessments)).filter(({ state }) => state === "submitted");
  const tasksOf = Map.groupBy(submitted, ({ assessmentId }) => assessmentId);
  const amounts: JudgedAmount[] = [];
  for (const assessment of assessments) {
    const people = Map.groupBy(tasksOf.get(assessment.id) ?? [], ({ personId }) => personId);
    if (people.size < 2) continue;
    await setImmediate();
    const { self, rules, findings } = await loadReviewed(desk.db, context.plugins, assessment);
    for (const [personId, tasks] of people) {
      const own = settledFindings(rules, tasks, findings);
      const reviewed = own.flatMap(({ indicator, points }) =>
        points.map(({ fact, value }) => ({ indicator, fact, value })),
      );
      const judged = new Set(own.map(({ indicator }) => indicator));
      for (const { indicator, interval } of (await explainStated({ ...self, reviewed }))?.score.items ?? []) {
        const { worst, best } = interval;
        if (!judged.has(indicator) || worst === null || worst !== best) continue;
        amounts.push({ personId, item: `${assessment.id} ${indicator}`, amount: worst });
      }
    }
  }
  return {
    leastShared: LEAST_SHARED,
    farTimes: FAR_TIMES,
    reviewers: reviewerDistances(amounts).map((it) =>
      Object.assign({}, it, { name: nameOf(submitted, it.personId), agencies: sharedAgencies(amounts, it.personId) }),
    ),
  };
}

function nameOf(tasks: readonly ReviewTask[], personId: string): string {
  return tasks.findLast((it) => it.personId === personId)?.personName ?? "";
}

function sharedAgencies(amounts: readonly JudgedAmount[], personId: string): number {
  const mine = new Set(amounts.flatMap((it) => (it.personId === personId ? [it.item] : [])));
  const shared = amounts.filter((it) => it.personId !== personId && mine.has(it.item));
  return new Set(shared.map(({ item }) => item.slice(0, item.indexOf(" ")))).size;
}
