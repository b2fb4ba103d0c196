import { canonicalJson, changeLeased, type Db, type Job, leaseJob } from "@faheng/database";
import { type ErrorReport, FahengError } from "@faheng/domain";
import { unseal } from "../access/store.ts";
import type { Context } from "../context.ts";
import { jobErrors as errors } from "./job-errors.ts";
import type { AnyJobKind, JobRun } from "./job-kind.ts";

/** How long a runner holds a job without a sign of life, milliseconds. */
export const LEASE = 60_000;
/** After how many failures a job waits for an administrator. */
export const MOST_ATTEMPTS = 5;
const FIRST_WAIT = 10_000;
const LONGEST_WAIT = 3_600_000;

/** How a job ended, as a log tells it. */
export interface JobOutcome {
  readonly id: string;
  readonly kind: string;
  readonly outcome: "done" | "failed" | "dead" | "taken";
  readonly failure: unknown;
}

/**
 * Takes up one job that is due and does it. A job that fails is tried again later, each time after twice as long; after
 * {@link MOST_ATTEMPTS} it waits for an administrator. One whose runner died is taken up by another when its lease is over.
 *
 * @returns `null` where nothing is due.
 */
export async function runNextJob(context: Context, kinds: readonly AnyJobKind[]): Promise<JobOutcome | null> {
  const db = unseal(context.store);
  const lease = context.ids.secret();
  const job = await db.transaction().execute(async (trx) => {
    const names = kinds.map((it) => it.kind);
    return await leaseJob(trx, { kinds: names, lease, now: instant(context), until: instant(context, LEASE) });
  });
  const kind = job && kinds.find((it) => it.kind === job.kind);
  if (!job || !kind) return null;
  // A runner that dies over it leaves no failure behind: what has been taken up too often counts as failing too.
  if (job.attempts > MOST_ATTEMPTS)
    return await fail(db, context, {
      job,
      lease,
      hopeless: [],
      failure: new FahengError(errors.FAHENG_JOB_LEFT, { place: `job:${job.id}` }),
    });
  try {
    const result = await kind.run(context, JSON.parse(job.input), runOf(db, context, job, lease));
    const change = {
      state: "done",
      progress: 1000,
      result: canonicalJson(result),
      finishedAt: instant(context),
    } as const;
    const isKept = await db.transaction().execute((trx) => changeLeased(trx, job, lease, change));
    return { id: job.id, kind: job.kind, outcome: isKept ? "done" : "taken", failure: null };
  } catch (failure) {
    return await fail(db, context, { job, lease, failure, hopeless: kind.hopeless ?? [] });
  }
}

/** A job that failed, and what no further try would mend. */
interface Failing {
  readonly job: Job;
  readonly lease: string;
  readonly failure: unknown;
  readonly hopeless: readonly string[];
}

async function fail(db: Db, context: Context, { job, lease, failure, hopeless }: Failing): Promise<JobOutcome> {
  const isTaken = failure instanceof FahengError && failure.code === "FAHENG_JOB_TAKEN";
  const isHopeless = failure instanceof FahengError && hopeless.includes(failure.code);
  const isDead = isHopeless || job.attempts >= MOST_ATTEMPTS;
  const wait = Math.min(FIRST_WAIT * 2 ** (job.attempts - 1), LONGEST_WAIT);
  const left = isDead
    ? ({ state: "dead", finishedAt: instant(context) } as const)
    : ({ state: "queued", runAt: instant(context, wait) } as const);
  const change = { ...left, failure: canonicalJson(reportOf(job, failure)) };
  const isKept = !isTaken && (await db.transaction().execute((trx) => changeLeased(trx, job, lease, change)));
  const outcome = !isKept ? "taken" : isDead ? "dead" : "failed";
  return { id: job.id, kind: job.kind, outcome, failure };
}

function runOf(db: Db, context: Context, job: Job, lease: string): JobRun {
  return {
    job,
    async progress(done, of, keep) {
      const progress = of <= 0 ? 1000 : Math.min(1000, Math.floor((done * 1000) / of));
      const change = { progress, leaseUntil: instant(context, LEASE) };
      const isHeld = await db.transaction().execute(async (trx) => {
        if (!(await changeLeased(trx, job, lease, change))) return false;
        await keep?.(trx);
        return true;
      });
      if (isHeld) return;
      throw new FahengError(errors.FAHENG_JOB_TAKEN, { place: `job:${job.id}` });
    },
  };
}

/** What is kept of a failure: said for people. What broke unforeseen is told to the log alone, with its stack. */
function reportOf({ id }: Job, failure: unknown): ErrorReport {
  const known = failure instanceof FahengError;
  return (known ? failure : new FahengError(errors.FAHENG_JOB_BROKE, { place: `job:${id}` })).report();
}

function instant({ clock }: Context, later = 0): string {
  return new Date(clock.now().getTime() + later).toISOString();
}
