import { findCycle, findStagePlan, listAssessments } from "@faheng/database";
import {
  type Cycle,
  currentStage,
  cycleDays,
  type DayPeriod,
  dueDay,
  PLAIN_WEEKS,
  type Stage,
  type StagePlan,
} from "@faheng/domain";
import type { Actor } from "../access/actor.ts";
import { can } from "../access/can.ts";
import { type Desk, enter, permit } from "../access/enter.ts";
import type { Context } from "../context.ts";
import { cycleNotFound, cycleObject } from "../cycle/require-cycle.ts";
import { findPinned } from "../manifest/pinned.ts";
import { type StageTemplate, stageTemplate } from "./stage-template.ts";
import { type Unfinished, unfinishedOf } from "./unfinished.ts";

/** A stage as it stands today. */
export interface StageView extends Stage {
  readonly isCurrent: boolean;
  /** Open and past its last day. */
  readonly isLate: boolean;
  /** Its last day after what the cycle says of days off. */
  readonly dueOn: string;
  /** The day from which it presses (黄). */
  readonly pressesFrom: string;
}

/** The stages of a cycle. */
export interface CycleStages {
  /** 0 where nobody has planned any. */
  readonly version: number;
  readonly stages: readonly StageView[];
  readonly last: Pick<StagePlan, "act" | "reason" | "savedByName" | "savedAt"> | null;
  /** Whether the actor plans, passes and moves them; the rest is for whom it is. */
  readonly isOffice: boolean;
  /** What stands in the way of the present stage. */
  readonly unfinished: readonly Unfinished[];
  readonly templates: readonly StageTemplate[];
  /** The cycle's own days, in which those of a document have to lie. */
  readonly period: DayPeriod;
  /** Between which days stages can be planned and moved now. */
  readonly days: DayPeriod;
}

/**
 * The stages of a cycle, for whoever may read anything in it. Of what was left unfinished one sees what one may read.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_CYCLE_NOT_FOUND
 */
export async function stagesOfCycle(context: Context, actor: Actor, cycleId: string): Promise<CycleStages> {
  const desk = enter(context, actor);
  const cycle = await findCycle(desk.db, desk.reach, cycleId);
  const seen = (await listAssessments(desk.db, desk.reach, cycleId)).filter((it) => can(actor, "assessment.read", it));
  const object = cycleObject(cycle ?? { owner: null });
  if (seen.length === 0) await permit(desk, "stage.plan", object, `cycle:${cycleId}`);
  if (cycle === null) throw cycleNotFound(cycleId);
  const isOffice = can(actor, "stage.plan", object);
  const plan = await findStagePlan(desk.db, cycleId);
  const stages = plan?.stages ?? [];
  const current = currentStage(stages);
  const [first] = await listAssessments(desk.db, desk.reach, cycleId);
  const pinned = first && (await findPinned(desk.db, context.plugins, first.manifestSha256));
  const setting = pinned?.deadlines ?? { calendar: PLAIN_WEEKS, restDays: "stay" };
  const shown = new Set(seen.map(({ id }) => id));
  return {
    version: plan?.version ?? 0,
    stages: stages.map((stage) => {
      const exceptions = stage.exceptions.filter(({ assessmentId }) => shown.has(assessmentId));
      const { dueOn, pressesFrom } = dueDay({ source: "stage", on: stage.to }, setting);
      const isLate = stage.state === "open" && desk.today > dueOn;
      return { ...stage, exceptions, isCurrent: stage === current, isLate, dueOn, pressesFrom };
    }),
    last: lastOf(plan),
    isOffice,
    unfinished: isOffice && current ? await unfinishedOf(desk.db, desk, cycleId, current) : [],
    templates: isOffice && plan === null ? await templatesOf(desk, cycle) : [],
    period: { from: cycle.startsOn, to: cycle.endsOn },
    days: cycleDays(cycle, desk.today),
  };
}

/** Who changed the stages last, and why. */
function lastOf(plan: StagePlan | null): CycleStages["last"] {
  if (plan === null) return null;
  const { act, reason, savedByName, savedAt } = plan;
  return { act, reason, savedByName, savedAt };
}

/** What the documents of a cycle say of stages: their dates and titles, and what is done in each as we have put it. */
async function templatesOf({ db, reach, context }: Desk, cycle: Cycle): Promise<StageTemplate[]> {
  const assessments = await listAssessments(db, reach, cycle.id);
  const templates = new Map<string, StageTemplate>();
  for (const sha256 of new Set(assessments.map((it) => it.manifestSha256))) {
    const { framework } = await findPinned(db, context.plugins, sha256);
    const template = stageTemplate(framework, cycle);
    if (template !== null) templates.set(framework.id, template);
  }
  return [...templates.values()];
}
