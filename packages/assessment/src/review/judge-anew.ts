import { insertFinding, listFindings, listReviewTasks, putReviewTask, type Transaction } from "@faheng/database";
import { FahengError, type ReviewFinding, type ReviewTask, type ReviewTaskStep } from "@faheng/domain";
import type { Desk } from "../access/enter.ts";
import type { Trace } from "../act/act-definition.ts";
import type { LoadedAssessment } from "../assessment/load.ts";
import { itemsOf, taskName } from "./review-ground.ts";
import { workErrors as errors } from "./work-errors.ts";

/** What is written down where items are judged once more. */
export interface JudgedAnew {
  /** Of the tasks that were given: their reviewers are told. */
  readonly given: readonly Trace[];
  /** Of the tasks in whose place they stand. */
  readonly also: readonly Trace[];
}

/**
 * Has everybody who judged any of the items judge them once more. The task in which they did is void, so that nothing found in it
 * counts in a later result, and stays readable for those that named it; in its place they have another, open, with what they found of
 * all other items.
 */
export async function judgeAnew(
  trx: Transaction,
  desk: Desk,
  loaded: LoadedAssessment,
  { items, reason }: { readonly items: readonly string[]; readonly reason: string },
): Promise<JudgedAnew> {
  const named = new Set(items);
  const [given, also]: [Trace[], Trace[]] = [[], []];
  const findings = await listFindings(trx, [loaded.assessment]);
  for (const task of await listReviewTasks(trx, [loaded.assessment])) {
    // What is open and says nothing of them goes on as it is.
    if (task.state === "void" || !itemsOf(loaded, task).some(({ code }) => named.has(code))) continue;
    if (task.state === "open" && [...lastOf(findings, task)].every(({ indicator }) => !named.has(indicator))) continue;
    const former: ReviewTask = {
      ...task,
      writes: task.writes + 1,
      state: "void",
      steps: [...task.steps, stepOf(desk, "review.void", reason)],
      savedAt: desk.now,
    };
    const next: ReviewTask = {
      ...task,
      id: desk.context.ids.next(),
      writes: 1,
      state: "open",
      steps: [stepOf(desk, "review.assign", null)],
      savedAt: desk.now,
    };
    // One person has one task from one source: the former is void first.
    for (const it of [former, next]) {
      if (await putReviewTask(trx, it)) continue;
      throw new FahengError(errors.FAHENG_REVIEW_TASK_NOT_FOUND, { place: objectOf(it) });
    }
    for (const it of lastOf(findings, task)) {
      if (named.has(it.indicator)) continue;
      await insertFinding(trx, { ...it, taskId: next.id, version: 1 });
    }
    const { agencyId } = task;
    also.push({
      action: "review.void",
      object: objectOf(task),
      agencyId,
      before: inShort(task),
      after: inShort(former),
    });
    given.push({ action: "review.assign", object: objectOf(next), agencyId, before: null, after: inShort(next) });
  }
  return { given, also };
}

/** The last version of each finding of a task. */
function lastOf(findings: readonly ReviewFinding[], { id }: ReviewTask): Iterable<ReviewFinding> {
  const own = findings.filter(({ taskId }) => taskId === id).toSorted((one, other) => one.version - other.version);
  return new Map(own.map((it) => [it.indicator, it])).values();
}

function stepOf({ actor, now }: Desk, act: ReviewTaskStep["act"], reason: string | null): ReviewTaskStep {
  return { act, by: actor.personId, byName: actor.name, at: now, reason };
}

function objectOf({ assessmentId, id }: ReviewTask): string {
  return taskName({ assessmentId, taskId: id });
}

function inShort({ personId, source, state, items }: ReviewTask) {
  return { personId, reviewSource: source, state, indicators: items };
}
