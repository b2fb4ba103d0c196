import { type Db, findCycle, holdCycle, findStagePlan, insertStagePlan, type Transaction } from "@faheng/database";
import {
  areDaysNear,
  areStagesOrdered,
  CLOSES,
  type Closes,
  cityMoment,
  type Cycle,
  FahengError,
  isGateHeld,
  type Party,
  type PlannedStage,
  type Stage,
  type StageException,
  type StagePlan,
  stageProcess,
  unfinishedCount,
} from "@faheng/domain";
import type { Action } from "../access/can.ts";
import type { Desk } from "../access/enter.ts";
import { type Act, defineAct } from "../act/define-act.ts";
import { requireDecision } from "../act/require-decision.ts";
import { cycleErrors } from "../cycle/cycle-errors.ts";
import { lockCycle } from "../cycle/lock-cycle.ts";
import { requireAllOpened } from "../cycle/opening.ts";
import { cycleNotFound, cycleObject, ownersOf, requireCycle } from "../cycle/require-cycle.ts";
import { stageErrors as errors } from "./stage-errors.ts";
import { exceptionOf, unfinishedOf } from "./unfinished.ts";

/** The stages of a new plan. */
export interface NewStages {
  readonly cycleId: string;
  readonly stages: readonly PlannedStage[];
}

/** A stage as somebody saw it. */
export interface StageMove {
  readonly cycleId: string;
  readonly key: string;
  /** The version of the stages that was seen. */
  readonly expectedVersion: number;
}

/** What an act on the stages of a cycle finds. */
interface Ground<Input> {
  readonly desk: Desk;
  readonly input: Input;
  readonly cycle: Cycle;
  /** `null` where nobody has planned any. */
  readonly plan: StagePlan | null;
}

/** What comes of it: every stage anew, and why. */
interface Change {
  readonly stages: readonly Stage[];
  readonly reason: string | null;
}

/** How far the stages of a cycle are after an act. */
export interface StageStanding {
  readonly version: number;
}

/** Whoever passes `can` for a cycle is its office: the municipal one, or the bureau's coordinator in its own. */
const OFFICE: readonly Party[] = ["office"];

/**
 * Plans the stages of a cycle (阶段), once: afterwards single days are moved.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_CYCLE_NOT_FOUND, FAHENG_CYCLE_CLOSED, FAHENG_PROCESS_* (STATE, DATES, FAR_DAY),
 *   FAHENG_STAGE_TWICE
 */
export const planStages = defineStages<NewStages>({
  act: "plan",
  action: "stage.plan",
  change: async (_, { desk, input: { cycleId, stages }, cycle, plan }) => {
    requireDecision(stageProcess, "stage.plan", {
      state: plan === null ? "none" : "open",
      parties: OFFICE,
      holds: {
        "dates-ordered": areStagesOrdered(stages),
        "days-near": areDaysNear(
          cycle,
          desk.today,
          stages.flatMap(({ from, to }) => [from, to]),
        ),
      },
      place: stageName(cycleId, ""),
    });
    const keys = stages.map(({ key }) => key);
    const twice = keys.find((key, index) => keys.indexOf(key) !== index);
    if (twice !== undefined) {
      const place = stageName(cycleId, twice);
      throw new FahengError(errors.FAHENG_STAGE_TWICE, { place, details: { stage: twice } });
    }
    requireOneClosing(cycleId, stages);
    const planned = stages.map(({ key, name, from, to, gate, closes, tasks }) => {
      return { key, name, from, to, gate, closes, tasks, state: "open" as const, exceptions: [] };
    });
    return { stages: planned, reason: null };
  },
});

/**
 * Passes a stage whose gate holds, or what is unfinished in it is named; the stages before it first. That its last day has
 * come passes none.
 *
 * @throws as {@link planStages}, and FAHENG_PROCESS_GATE, FAHENG_STAGE_* (NOT_FOUND, EARLIER_OPEN, UNEXPLAINED, CONFLICT)
 */
export const passStage = defineStages<
  StageMove & { readonly exceptions: readonly StageException[]; readonly reason: string | null }
>({
  act: "pass",
  action: "stage.pass",
  // Answers and hand-ins stay as they are counted; for a gate that looks at neither nobody has to wait.
  takes: async (trx, desk, { cycleId, key }) => {
    const plan = await findStagePlan(trx, cycleId);
    const gate = plan?.stages.find((it) => it.key === key)?.gate ?? "none";
    if (gate !== "none" && gate !== "ledger-signed") await lockCycle(trx, desk, cycleId);
  },
  change: async (trx, { desk, input, plan }) => {
    const { stage, index, stages } = foundIn(desk, plan, input);
    const place = stageName(input.cycleId, input.key);
    const open = await unfinishedOf(trx, desk, input.cycleId, stage);
    requireDecision(stageProcess, "stage.pass", {
      state: stage.state,
      parties: OFFICE,
      holds: { "gate-holds": isGateHeld(open, input.exceptions) },
      place,
    });
    const before = stages[index - 1];
    if (before?.state === "open") {
      throw new FahengError(errors.FAHENG_STAGE_EARLIER_OPEN, { place, details: { stage: before.name } });
    }
    // Only what really is unfinished is an exception, and it says why.
    const exceptions = open.map(exceptionOf);
    const reason = input.reason?.trim() ?? "";
    if (exceptions.length > 0 && reason === "") {
      throw new FahengError(errors.FAHENG_STAGE_UNEXPLAINED, { place, details: { count: exceptions.length } });
    }
    return { stages: stages.with(index, { ...stage, state: "passed", exceptions }), reason: reason || null };
  },
});

/**
 * Undoes a stage that was passed, the last one first, with a reason.
 *
 * @throws as {@link passStage}, and FAHENG_PROCESS_NEXT_STAGE
 */
export const undoStage = defineStages<StageMove & { readonly reason: string }>({
  act: "undo",
  action: "stage.undo",
  change: async (_, { desk, input, plan }) => {
    const { stage, index, stages } = foundIn(desk, plan, input);
    requireDecision(stageProcess, "stage.undo", {
      state: stage.state,
      parties: OFFICE,
      holds: { "next-stage-open": stages[index + 1]?.state !== "passed" || {} },
      reason: input.reason,
      place: stageName(input.cycleId, input.key),
    });
    return { stages: stages.with(index, { ...stage, state: "open", exceptions: [] }), reason: input.reason };
  },
});

/**
 * Moves the last day of an open stage, to today at the earliest, with a reason; stages stay in order. What that day closes may be
 * chosen anew with it.
 *
 * @throws as {@link passStage}, and FAHENG_PROCESS_* (PAST_DAY, FAR_DAY)
 */
export const moveStage = defineStages<
  StageMove & { readonly to: string; readonly closes?: readonly Closes[] | undefined; readonly reason: string }
>({
  act: "move",
  action: "stage.move",
  change: async (_, { desk, input, cycle, plan }) => {
    const { stage, index, stages } = foundIn(desk, plan, input);
    const moved = stages.with(index, { ...stage, to: input.to, closes: input.closes ?? stage.closes });
    requireOneClosing(input.cycleId, moved);
    requireDecision(stageProcess, "stage.move", {
      state: stage.state,
      parties: OFFICE,
      holds: {
        "day-ahead": input.to >= desk.today || { day: input.to },
        // The one day that is chosen now: stages from before there was a bound stay where they are.
        "days-near": areDaysNear(cycle, desk.today, [input.to]),
        "dates-ordered": areStagesOrdered(moved),
      },
      reason: input.reason,
      place: stageName(input.cycleId, input.key),
    });
    return { stages: moved, reason: input.reason };
  },
});

/** What is taken ends once in a cycle. @throws FAHENG_STAGE_CLOSES_TWICE */
function requireOneClosing(cycleId: string, stages: readonly Pick<PlannedStage, "key" | "name" | "closes">[]): void {
  for (const what of CLOSES) {
    const [, second] = stages.filter(({ closes }) => closes.includes(what));
    if (second === undefined) continue;
    const place = stageName(cycleId, second.key);
    throw new FahengError(errors.FAHENG_STAGE_CLOSES_TWICE, { place, details: { stage: second.name } });
  }
}

/** The acts on stages differ in what they ask and in what comes of it. */
function defineStages<Input extends { readonly cycleId: string }>(it: {
  readonly act: StagePlan["act"];
  readonly action: Action;
  readonly takes?: (trx: Transaction, desk: Desk, input: Input) => Promise<void>;
  readonly change: (db: Db, ground: Ground<Input>) => Promise<Change>;
}): Act<Input, StageStanding> {
  return defineAct({
    action: it.action,
    load: async (desk, { cycleId }: Input) => (await findCycle(desk.db, desk.reach, cycleId)) ?? cycleNotFound(cycleId),
    allows: (_, cycle) => cycleObject(cycle ?? { owner: null }),
    name: ({ cycleId }) => `cycle:${cycleId}`,
    agencies: (_, cycle) => ownersOf(cycle),
    takes: async (trx, { desk, input }) => {
      await holdCycle(trx, input.cycleId);
      await it.takes?.(trx, desk, input);
    },
    guard: async (trx, { desk, input }) => {
      const cycle = await requireCycle(trx, desk, input.cycleId);
      if (cycle.status !== "open") {
        throw new FahengError(cycleErrors.FAHENG_CYCLE_CLOSED, { place: cycle.id, details: { title: cycle.title } });
      }
      await requireAllOpened(trx, cycle);
      const plan = await findStagePlan(trx, cycle.id);
      return { plan, change: await it.change(trx, { desk, input, cycle, plan }) };
    },
    apply: async (trx, { desk, found: { id: cycleId, owner }, held: { plan, change } }) => {
      const version = (plan?.version ?? 0) + 1;
      const { personId: savedBy, name: savedByName } = desk.actor;
      const saved = { savedBy, savedByName, savedAt: desk.now };
      const next: StagePlan = { cycleId, owner, version, act: it.act, ...change, ...saved };
      if (!(await insertStagePlan(trx, next))) throw conflict(desk, cycleId, await findStagePlan(trx, cycleId));
      const { reason, stages } = change;
      const told = plan?.stages ?? [];
      const before = plan === null ? null : Object.assign({ version: plan.version }, traceOf(told, stages));
      const after = Object.assign({ version }, reason === null ? {} : { reason }, traceOf(stages, told));
      return { answer: { version }, trace: { agencyId: owner, before, after } };
    },
    emits: it.act === "move" ? ["due-days-moved"] : [],
  });
}

/**
 * What the audit says of the one stage that differs, by its place: what a bureau calls its own is its own matter. The digest of
 * the row holds the rest.
 */
function traceOf(stages: readonly Stage[], others: readonly Stage[]): Readonly<Record<string, unknown>> {
  const index = stages.findIndex((it, at) => others[at] !== undefined && it !== others[at]);
  const stage = stages[index];
  if (stage === undefined) return {};
  const unfinished = unfinishedCount(stage.exceptions);
  const { to, closes } = stage;
  const said = { stage: index + 1, to };
  return Object.assign(said, closes.length === 0 ? {} : { closes }, unfinished === 0 ? {} : { unfinished });
}

/** @throws FAHENG_STAGE_CONFLICT, FAHENG_STAGE_NOT_FOUND */
function foundIn(desk: Desk, plan: StagePlan | null, { cycleId, key, expectedVersion }: StageMove) {
  if ((plan?.version ?? 0) !== expectedVersion) throw conflict(desk, cycleId, plan);
  const stages = plan?.stages ?? [];
  const index = stages.findIndex((it) => it.key === key);
  const stage = stages[index];
  if (stage) return { stage, index, stages };
  throw new FahengError(errors.FAHENG_STAGE_NOT_FOUND, { place: stageName(cycleId, key), details: { stage: key } });
}

function conflict({ context }: Desk, cycleId: string, plan: StagePlan | null): FahengError {
  const at = plan === null ? "" : cityMoment(plan.savedAt, context.timeZone);
  const details = { by: plan?.savedByName ?? "", at };
  return new FahengError(errors.FAHENG_STAGE_CONFLICT, { place: stageName(cycleId, ""), details });
}

function stageName(cycleId: string, key: string): string {
  return key === "" ? `stage:${cycleId}` : `stage:${cycleId}/${key}`;
}
