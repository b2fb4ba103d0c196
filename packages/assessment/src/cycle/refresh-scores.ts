import {
  findAssessment,
  listAssessments,
  listCycles,
  listUnits,
  lockAssessment,
  STALE_SCORE,
  type Transaction,
} from "@faheng/database";
import { type Assessment, type Cycle, FahengError } from "@faheng/domain";
import { type Actor, operator } from "../access/actor.ts";
import { type Desk, enter } from "../access/enter.ts";
import { type Act, defineAct } from "../act/define-act.ts";
import { assessmentNotFound } from "../assessment/load.ts";
import type { Context } from "../context.ts";
import { queueMaking } from "../job/make-texts-job.ts";
import { queuePacking } from "../job/pack-units-job.ts";
import { foreseeHeadlines, keepHeadlines } from "../manifest/keep-headline.ts";
import { usesOwnRules } from "../manifest/pinned-pack.ts";
import { explainStated } from "../manifest/score-digest.ts";
import { loadStated, rescore } from "../manifest/stated.ts";
import { PACKING, type PackedUnit } from "../packed/packed-unit.ts";
import { readUnit } from "../packed/stored-unit.ts";

/**
 * Computes the scores anew that an upgrade marked as stale, and the headlines that lists show where none was kept; for the
 * server when it starts. Each score is written with its audit row. What can't be scored, its pack being gone, keeps what
 * it has until it can: the server starts all the same. Rows of another packing are left to a job; whoever looks at one sooner
 * packs it.
 *
 * @returns how many there were.
 */
export async function refreshStaleScores(context: Context): Promise<number> {
  const actor = operator("升级程序");
  const desk = enter(context, actor);
  // Cycle after cycle: what is in memory at a time is what one year of the city has.
  const cycles = await listCycles(desk.db, desk.reach);
  let refreshed = 0;
  for (const { id } of cycles) refreshed += await rescoreCycle(context, desk, id);
  for (const cycle of cycles) await keepMissingOf(context, desk, cycle);
  await queuePacking(context);
  await queueMaking(context);
  return refreshed;
}

async function rescoreCycle(context: Context, { db, reach, actor }: Desk, cycleId: string): Promise<number> {
  let refreshed = 0;
  for (const { id: assessmentId, scoreSha256 } of await listAssessments(db, reach, cycleId)) {
    if (scoreSha256 !== STALE_SCORE) continue;
    try {
      await rescoreStale(context, actor, { assessmentId });
      refreshed += 1;
    } catch (cause) {
      if (!(cause instanceof FahengError)) throw cause;
    }
  }
  return refreshed;
}

/** Keeps the last headline of each assessment of a closed cycle that lacks it, for the job that follows the closing. */
export async function keepHeadlinesOf(context: Context, actor: Actor, cycleId: string): Promise<void> {
  const { db, reach } = enter(context, actor);
  for (const { id: assessmentId } of await listAssessments(db, reach, cycleId)) {
    await keepMissing(context, actor, { assessmentId, isOver: true });
  }
}

async function keepMissingOf(context: Context, { db, reach, actor }: Desk, { id, status }: Cycle): Promise<void> {
  for (const { assessment, unit } of await listUnits(db, reach, { cycleId: id })) {
    if (unit?.packing === PACKING && hasItsHeadline(readUnit(unit))) continue;
    const isOver = assessment.endedAt !== null || status !== "open";
    await keepMissing(context, actor, { assessmentId: assessment.id, isOver });
  }
}

const rescoreStale = defineRefreshing<RefreshInput>({
  foresees: async ({ desk: { db, context }, assessment }) => {
    const stated = await loadStated(db, context.plugins, assessment);
    if (usesOwnRules(stated.pinned.profile)) await explainStated(stated);
  },
  refresh: async (trx, { desk: { context, now }, assessment }) => {
    // Another server that starts may have been first.
    if (assessment.scoreSha256 !== STALE_SCORE) return false;
    await rescore(trx, context.plugins, assessment, now);
    return true;
  },
});

/** What is kept for lists says nothing that the score does not; it changes the row all the same, which the audit answers for. */
const keepMissing = defineRefreshing<RefreshInput & { readonly isOver: boolean }>({
  foresees: async ({ desk: { db, context }, assessment, input: { isOver } }) =>
    await foreseeHeadlines(db, context.plugins, [assessment], isOver),
  refresh: async (trx, { desk: { context }, assessment, input: { isOver } }) =>
    await keepHeadlines(trx, context.plugins, [assessment], isOver),
});

interface RefreshInput {
  readonly assessmentId: string;
}

interface RefreshCase<Input> {
  readonly desk: Desk;
  readonly input: Input;
  readonly assessment: Assessment;
}

/** What there is to compute anew, asked of packs before the transaction, and whether anything was written in it. */
interface Refreshing<Input> {
  readonly foresees: (it: RefreshCase<Input>) => Promise<void>;
  readonly refresh: (trx: Transaction, it: RefreshCase<Input>) => Promise<boolean>;
}

function defineRefreshing<Input extends RefreshInput>({ foresees, refresh }: Refreshing<Input>): Act<Input, undefined> {
  return defineAct({
    action: "assessment.rescore",
    load: async (desk, { assessmentId }: Input) =>
      (await findAssessment(desk.db, desk.reach, assessmentId)) ?? assessmentNotFound(assessmentId),
    allows: (_, found) => ({ agencyId: found?.agencyId ?? null }),
    name: ({ assessmentId }) => `assessment:${assessmentId}`,
    foresees: async ({ desk, input, found: assessment }) => await foresees({ desk, input, assessment }),
    agencies: () => [],
    takes: async (trx, { found }) => await lockAssessment(trx, found),
    guard: async (trx, { desk, found: { id } }) => await findAssessment(trx, desk.reach, id),
    apply: async (trx, { desk, input, held: assessment }) => {
      const isDone = assessment !== null && (await refresh(trx, { desk, input, assessment }));
      return { answer: undefined, trace: isDone ? { agencyId: assessment.agencyId } : null };
    },
    emits: ["rescore"],
  });
}

function hasItsHeadline({ score, headline }: PackedUnit): boolean {
  return score === null || headline !== null;
}
