import { canonicalJson, type Db, insertFinding, listFindings, sha256, type Transaction } from "@faheng/database";
import {
  cityMoment,
  FahengError,
  isInTask,
  type MaterialVerdict,
  type ReviewFinding,
  type ReviewPoint,
  reviewTaskProcess,
} from "@faheng/domain";
import { defineAct } from "../act/define-act.ts";
import { requireDecision } from "../act/require-decision.ts";
import { requireOpen, takeAssessment } from "../assessment/require-open.ts";
import type { Actor } from "../access/actor.ts";
import { type Desk, enter, permit } from "../access/enter.ts";
import type { Context } from "../context.ts";
import { usesOwnRules } from "../manifest/pinned-pack.ts";
import { refuseUnheard } from "../register/veto-ground.ts";
import { requireIndicator } from "../response/check-facts.ts";
import { type StatedFinding, withCheckedMaterials } from "./checked-materials.ts";
import { checkPoints } from "./checked-points.ts";
import { type ClauseEffect, effectOf, type ItemEffect } from "./finding-effect.ts";
import { disputesOf, loadReviewed } from "./load-reviewed.ts";
import {
  type LoadedTask,
  loadTask,
  requireReviewing,
  taskName,
  taskNow,
  taskObject,
  taskParties,
  type TaskPlace,
} from "./review-ground.ts";
import { workErrors as errors } from "./work-errors.ts";

/** What a reviewer states of one item. */
export interface FindingInput extends TaskPlace {
  readonly indicator: string;
  /** Empty: they agree with the agency. */
  readonly points: readonly ReviewPoint[];
  /** What they found of the evidence, piece by piece; left out: as it was said before. */
  readonly materials?: readonly MaterialVerdict[] | undefined;
  readonly settles: boolean;
  /** The version it is based on, 0 for none yet. */
  readonly expectedVersion: number;
}

/** What was saved, and what it makes of the item. */
export interface SavedFinding {
  readonly version: number;
  readonly effect: ItemEffect | null;
}

/** What the table of the process takes for the reason of whoever agrees. */
const AGREED = "认可";

/**
 * Saves what a reviewer states of an item: facts in place of the agency's, each for a clause, with its reason and where in the
 * evidence; or none, which agrees. It counts once the task is submitted.
 *
 * @throws FAHENG_REVIEW_*, FAHENG_FACT_*, FAHENG_STATEMENT_NO_BOUND, FAHENG_PROCESS_*, FAHENG_CYCLE_CLOSED, FAHENG_ACCESS_FORBIDDEN,
 *   FAHENG_REGISTER_VETO_UNHEARD
 */
export const saveFinding = defineAct({
  action: "finding.save",
  load: async (desk, input: FindingInput) => await loadTask(desk, input),
  allows: (input, found) => Object.assign(taskObject(input, found), { indicator: input.indicator }),
  name: taskName,
  foresees: async ({ desk, input, found }) => {
    const { loaded } = found;
    if (!usesOwnRules(loaded.pinned.profile)) return;
    const { points } = await checkFinding(desk.db, desk, found, input);
    await refuseUnheard(desk.db, loaded, { indicator: input.indicator, facts: points });
    await effectOf(await loadReviewed(desk.db, desk.context.plugins, loaded.assessment), input.indicator, points);
  },
  agencies: () => [],
  takes: takeAssessment,
  guard: async (trx, { desk, input, found }) => {
    const { assessment } = await requireOpen(trx, found.loaded);
    const task = await taskNow(trx, desk, found, null);
    const { indicator } = input;
    requireIndicator(found.loaded.pinned, indicator);
    requireDecision(reviewTaskProcess, "finding.save", {
      state: task.state,
      parties: taskParties(desk, { ...found, task }),
      holds: { "grounds-given": input.points.every(({ reason }) => reason.trim() !== "") || {}, "in-range": true },
      reason: input.points.length === 0 ? AGREED : input.points.map((it) => it.reason).join(""),
      place: taskName(input),
    });
    requireReviewing(assessment, found.loaded);
    if (!isInTask(task, indicator)) {
      throw new FahengError(errors.FAHENG_REVIEW_OUTSIDE_TASK, { place: indicator, details: { indicator } });
    }
    const before = await lastFinding(trx, found, indicator);
    if ((before?.version ?? 0) !== input.expectedVersion) throw conflict(desk, input, before);
    if (input.settles) await requireDispute(trx, desk, found, indicator);
    const { points, materials } = await checkFinding(trx, desk, found, input);
    await refuseUnheard(trx, found.loaded, { indicator, facts: points });
    return { before, points, materials };
  },
  apply: async (trx, { desk, input, found, held: { before, points, materials } }) => {
    const { agencyId } = found.task;
    const finding: ReviewFinding = {
      agencyId,
      assessmentId: input.assessmentId,
      indicator: input.indicator,
      taskId: input.taskId,
      version: input.expectedVersion + 1,
      points,
      materials,
      settles: input.settles,
      savedBy: desk.actor.personId,
      savedByName: desk.actor.name,
      savedAt: desk.now,
    };
    if (!(await insertFinding(trx, finding))) throw conflict(desk, input, before);
    const reviewed = await loadReviewed(trx, desk.context.plugins, found.loaded.assessment);
    const { effect } = await effectOf(reviewed, input.indicator, points);
    // The audit tells that something was found and of what, not what: that stands in the finding.
    const digest = sha256(canonicalJson(materials.length === 0 ? points : { points, materials }));
    const { version } = finding;
    const counts = { points: points.length, verdicts: materials.length };
    const after = { version, ...counts, sha256: digest, settles: input.settles };
    const object = `finding:${input.assessmentId}/${input.indicator}/${input.taskId}`;
    const trace = { object, agencyId, before: before && { version: before.version }, after };
    return { answer: { version: finding.version, effect } as SavedFinding, trace };
  },
  emits: ["rescore"],
});

/** What an item would come to with these facts. Nothing is written. @throws as {@link saveFinding} */
export async function previewFinding(
  context: Context,
  actor: Actor,
  input: Pick<FindingInput, "assessmentId" | "taskId" | "indicator" | "points" | "materials">,
): Promise<{ readonly effect: ItemEffect | null; readonly clauses: readonly ClauseEffect[] }> {
  const desk = enter(context, actor);
  const found = await loadTask(desk, input);
  if (found instanceof FahengError) throw found;
  await permit(desk, "review.read", { ...taskObject(input, found), indicator: input.indicator }, taskName(input));
  requireIndicator(found.loaded.pinned, input.indicator);
  const { points } = await checkFinding(desk.db, desk, found, input);
  const reviewed = await loadReviewed(desk.db, context.plugins, found.loaded.assessment);
  return await effectOf(reviewed, input.indicator, points);
}

/** What is stated of an item with everything that it is held to. */
async function checkFinding(
  db: Db,
  desk: Desk,
  found: LoadedTask,
  { indicator, points, materials }: Pick<FindingInput, "indicator" | "points" | "materials">,
): Promise<StatedFinding> {
  const said = materials ?? (await lastFinding(db, found, indicator))?.materials ?? [];
  const whole = await withCheckedMaterials(db, desk, found, { indicator, points, materials: said });
  const { pinned } = found.loaded;
  return { points: await checkPoints(pinned, found.task, indicator, whole.points), materials: whole.materials };
}

async function lastFinding(db: Db, { task }: LoadedTask, indicator: string): Promise<ReviewFinding | null> {
  const all = await listFindings(db, [{ agencyId: task.agencyId, id: task.assessmentId }]);
  return all.findLast((it) => it.taskId === task.id && it.indicator === indicator) ?? null;
}

function conflict({ context }: Desk, { indicator }: FindingInput, before: ReviewFinding | null): FahengError {
  const at = before === null ? "" : cityMoment(before.savedAt, context.timeZone);
  const details = { version: before?.version ?? 0, at };
  return new FahengError(errors.FAHENG_REVIEW_FINDING_CONFLICT, { place: indicator, details });
}

/** Two others of the same source disagree on the item. @throws FAHENG_REVIEW_NO_DISPUTE */
async function requireDispute(
  trx: Transaction,
  desk: Desk,
  { loaded, task }: LoadedTask,
  indicator: string,
): Promise<void> {
  const reviewed = await loadReviewed(trx, desk.context.plugins, loaded.assessment);
  const dispute = disputesOf(reviewed).find((it) => it.indicator === indicator && it.source === task.source);
  if (dispute?.findings.every(({ personId }) => personId !== task.personId)) return;
  throw new FahengError(errors.FAHENG_REVIEW_NO_DISPUTE, { place: indicator, details: { indicator } });
}
