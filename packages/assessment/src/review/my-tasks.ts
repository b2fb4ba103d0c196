import {
  type Agency,
  findAssessment,
  findCycle,
  listAgencies,
  listFindings,
  listTasksOfReviewer,
  OFFICE_SCOPE,
} from "@faheng/database";
import { type AssessmentState, type ReviewTask, sourceWords, type Wording } from "@faheng/domain";
import type { Actor } from "../access/actor.ts";
import { can } from "../access/can.ts";
import { enter } from "../access/enter.ts";
import type { Context } from "../context.ts";
import { type TimedCycle, timedCycle } from "../cycle/timed-cycle.ts";
import { findPinned } from "../manifest/pinned.ts";
import { itemsOf } from "./review-ground.ts";

/** A task in its reviewer's queue. */
export interface TaskListing extends Pick<ReviewTask, "id" | "assessmentId" | "state" | "source" | "writes"> {
  readonly cycle: TimedCycle;
  readonly agency: Agency;
  readonly frameworkTitle: string;
  readonly sourceWords: Wording;
  readonly assessmentState: AssessmentState;
  /** How many items it has, and of how many something is found or agreed to. */
  readonly items: number;
  readonly judged: number;
  /** Why it was returned last, where it was. */
  readonly returned: string | null;
}

/** What the actor has to judge, or judged: void tasks are none. Empty for whoever reviews nothing. */
export async function listMyTasks(context: Context, actor: Actor): Promise<TaskListing[]> {
  const desk = enter(context, actor);
  if (!actor.roles.some(({ role }) => role === "reviewer")) return [];
  const tasks = await listTasksOfReviewer(desk.db, OFFICE_SCOPE, actor.personId);
  const agencies = await listAgencies(desk.db, desk.scope);
  const listings: TaskListing[] = [];
  for (const task of tasks) {
    const assessment = task.state === "void" ? null : await findAssessment(desk.db, desk.reach, task.assessmentId);
    // A task whose right has ended is history, and not the reviewer's any more.
    if (!assessment || !can(actor, "review.read", assessment)) continue;
    const cycle = await findCycle(desk.db, desk.reach, assessment.cycleId);
    const agency = agencies.find(({ id }) => id === task.agencyId);
    if (!cycle || !agency) continue;
    const pinned = await findPinned(desk.db, context.plugins, assessment.manifestSha256);
    const items = itemsOf({ pinned }, task);
    const judged = new Set(
      (await listFindings(desk.db, [assessment])).filter((it) => it.taskId === task.id).map((it) => it.indicator),
    );
    const last = task.steps.at(-1);
    listings.push({
      id: task.id,
      assessmentId: task.assessmentId,
      state: task.state,
      source: task.source,
      writes: task.writes,
      cycle: timedCycle(desk, cycle),
      agency,
      frameworkTitle: pinned.framework.title,
      sourceWords: sourceWords(task.source, pinned.profile?.sources),
      assessmentState: assessment.state,
      items: items.length,
      judged: items.filter(({ code }) => judged.has(code)).length,
      returned: last?.act === "review.return" ? last.reason : null,
    });
  }
  return listings;
}
