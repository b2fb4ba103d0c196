import { listReviewTasks, type Transaction } from "@faheng/database";
import {
  type Assessment,
  cityMoment,
  FahengError,
  isInTask,
  type Indicator,
  type Party,
  type ReviewTask,
  reviewTaskProcess,
} from "@faheng/domain";
import { can } from "../access/can.ts";
import type { Desk } from "../access/enter.ts";
import { type LoadedAssessment, loadAssessment } from "../assessment/load.ts";
import { workErrors as errors } from "./work-errors.ts";

/** Which task of which assessment. */
export interface TaskPlace {
  readonly assessmentId: string;
  readonly taskId: string;
}

/** What an act on a review task finds. */
export interface LoadedTask {
  readonly loaded: LoadedAssessment;
  readonly task: ReviewTask;
}

/** What the audit, and errors, call a task. */
export function taskName({ assessmentId, taskId }: TaskPlace): string {
  return `review-task:${assessmentId}/${taskId}`;
}

/**
 * A task that the actor may know of: a reviewer's own, or any for the office.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND
 */
export async function loadTask(desk: Desk, { assessmentId, taskId }: TaskPlace): Promise<LoadedTask | FahengError> {
  const loaded = await loadAssessment(desk, assessmentId);
  const tasks = await listReviewTasks(desk.db, [loaded.assessment]);
  const task = tasks.find((it) => it.id === taskId);
  const isOffice = isOfficeOf(desk, loaded);
  if (task && (isOffice || task.personId === desk.actor.personId)) return { loaded, task };
  return new FahengError(errors.FAHENG_REVIEW_TASK_NOT_FOUND, { place: taskName({ assessmentId, taskId }) });
}

/** What an act on a task is done to; where there is none, what it would be. */
export function taskObject(_: unknown, found: LoadedTask | null) {
  if (found === null) return { agencyId: null };
  const { agencyId, owner, cycleId } = found.loaded.assessment;
  return { agencyId, owner, cycleId };
}

/** What the actor is to a task. */
export function taskParties(desk: Desk, { loaded, task }: LoadedTask): Party[] {
  const isReviewer = task.personId === desk.actor.personId;
  return [...(isReviewer ? (["reviewer"] as const) : []), ...(isOfficeOf(desk, loaded) ? (["office"] as const) : [])];
}

/** Whether the actor is of the office whose cycle it is. */
export function isOfficeOf({ actor }: Desk, { assessment }: Pick<LoadedAssessment, "assessment">): boolean {
  const { agencyId, owner } = assessment;
  return can(actor, "review.return", { agencyId, owner });
}

/** Whether the actor learns who judges and asks: the office always, an agency where its cycle says so. */
export function knowsReviewers(desk: Desk, loaded: Pick<LoadedAssessment, "assessment" | "pinned">): boolean {
  return isOfficeOf(desk, loaded) || loaded.pinned.manifest.scoring.reviewers === "named";
}

/** The task as it is now, under the lock of its assessment. @throws FAHENG_REVIEW_TASK_NOT_FOUND, FAHENG_REVIEW_TASK_CHANGED */
export async function taskNow(
  trx: Transaction,
  { context }: Desk,
  { task }: LoadedTask,
  seen: number | null,
): Promise<ReviewTask> {
  const place = { assessmentId: task.assessmentId, taskId: task.id };
  const now = (await listReviewTasks(trx, [{ agencyId: task.agencyId, id: task.assessmentId }])).find(
    (it) => it.id === task.id,
  );
  if (!now) throw new FahengError(errors.FAHENG_REVIEW_TASK_NOT_FOUND, { place: taskName(place) });
  if (seen === null || now.writes === seen) return now;
  const last = now.steps.at(-1);
  const row = reviewTaskProcess.transitions.find(({ act }) => act === last?.act);
  throw new FahengError(errors.FAHENG_REVIEW_TASK_CHANGED, {
    place: taskName(place),
    details: {
      by: last?.byName ?? "",
      at: last === undefined ? "" : cityMoment(last.at, context.timeZone),
      act: row?.words ?? "",
    },
  });
}

/** @throws FAHENG_REVIEW_NOT_BEGUN */
export function requireReviewing({ state, id }: Pick<Assessment, "state" | "id">, { agency }: LoadedAssessment): void {
  if (state === "reviewing") return;
  throw new FahengError(errors.FAHENG_REVIEW_NOT_BEGUN, {
    place: `assessment:${id}`,
    details: { agency: agency.name },
  });
}

/** The items of a task, in the order of the document. */
export function itemsOf({ pinned }: Pick<LoadedAssessment, "pinned">, task: Pick<ReviewTask, "items">): Indicator[] {
  return pinned.framework.indicators.filter(({ code }) => isInTask(task, code));
}
