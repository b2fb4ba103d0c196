import { forgetActRequests, forgetJobs, jobFigures, type JobFigures } from "@faheng/database";
import { cityDay } from "@faheng/domain";
import { unseal } from "../access/store.ts";
import { sealMoved } from "../audit/seal-moved.ts";
import type { Context } from "../context.ts";
import { queueSweep } from "../evidence/sweep-job.ts";
import { sweepExports } from "../export/sweep-exports.ts";
import { deliverEvents } from "./deliver-events.ts";
import { queueDigest } from "../delivery/digest-job.ts";
import { forgetOldNotices } from "../notice/forget-old.ts";
import { queueReminders } from "../notice/remind-job.ts";
import { tellEditionOn } from "../notice/tell-edition-job.ts";
import { tellOn } from "../notice/tell-on.ts";
import { JOB_KINDS, QUIET_KINDS } from "./kinds.ts";
import { queueOwnJob } from "./queue-own-job.ts";
import { replayOnClose } from "./replay-cycle-job.ts";
import { type JobOutcome, runNextJob } from "./run-next-job.ts";
import { verifyAuditJob } from "./verify-audit-job.ts";

const SUBSCRIPTIONS = [replayOnClose, tellEditionOn, ...tellOn];
const DAY = 86_400_000;
/** How long done jobs stay that are in no list, as long as files of exports; milliseconds. */
const QUIET_KEPT = 7 * DAY;
/** So often events are delivered in one turn, some at once each time. */
const MOST_ROUNDS = 50;
const MOST_FORGOTTEN = 10_000;

/**
 * One turn of the machine, on every server alike: seals the audit, sees to what is done once a day, throws old files away, tells of what was done,
 * and does the jobs that are due. Several servers take turns at the same jobs and none is done twice.
 *
 * @param isStopped asked between two jobs.
 * @returns how the jobs of this turn ended.
 */
export async function machineTurn(context: Context, isStopped: () => boolean = () => false): Promise<JobOutcome[]> {
  await sealMoved(context);
  await daily(context);
  await sweepExports(context);
  return await workOff(context, isStopped);
}

/**
 * The part of a turn that people wait for: tells of what was done, and does the jobs that are due.
 *
 * @param isStopped asked between two jobs.
 * @returns how the jobs of this turn ended.
 */
export async function workOff(context: Context, isStopped: () => boolean = () => false): Promise<JobOutcome[]> {
  // After a busy hour nobody waits for one turn per hundred; however busy it stays, jobs have their turn too.
  for (let round = 0; round < MOST_ROUNDS && !isStopped(); round += 1) {
    if ((await deliverEvents(context, SUBSCRIPTIONS)) === 0) break;
  }
  const outcomes: JobOutcome[] = [];
  while (!isStopped()) {
    const outcome = await runNextJob(context, JOB_KINDS);
    if (outcome === null) return outcomes;
    outcomes.push(outcome);
  }
  return outcomes;
}

/** How many jobs wait, run and failed for good, and how long the oldest has been due, for whoever watches the servers. */
export async function jobFiguresOf(context: Context): Promise<JobFigures> {
  return await jobFigures(unseal(context.store), context.clock.now().toISOString());
}

/** Once in every day of the city: the audit is verified, and old request keys, notices and jobs that sent notices are forgotten. */
async function daily(context: Context): Promise<void> {
  const now = context.clock.now();
  const day = cityDay(now, context.timeZone);
  await unseal(context.store)
    .transaction()
    .execute(async (trx) => {
      const { kind } = verifyAuditJob;
      const isFirst = await queueOwnJob(trx, context, { id: `${kind} ${day}`, kind, key: day, input: { day } });
      if (!isFirst) return;
      await forgetActRequests(trx, new Date(now.getTime() - DAY).toISOString());
      await forgetOldNotices(trx, now);
      await queueReminders(trx, context, day);
      await queueDigest(trx, context, day);
      await queueSweep(trx, context, day);
      const before = new Date(now.getTime() - QUIET_KEPT).toISOString();
      await forgetJobs(trx, { kinds: QUIET_KINDS, before, most: MOST_FORGOTTEN });
    });
}
