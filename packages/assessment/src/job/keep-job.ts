import { findJob, isInScope, type Job, lockJob, OFFICE_SCOPE, type Transaction } from "@faheng/database";
import { type ActOf, FahengError, jobProcess } from "@faheng/domain";
import type { AccessObject } from "../access/can.ts";
import type { Desk } from "../access/enter.ts";
import type { Trace } from "../act/act-definition.ts";
import { requireDecision } from "../act/require-decision.ts";
import { jobErrors as errors } from "./job-errors.ts";
import { jobWords } from "./kinds.ts";
import { partiesTo } from "./parties-to.ts";

/** A job that somebody does something with. */
export interface JobPlace {
  readonly id: string;
}

/** What the three acts on a job have in common: whose it is, what it is called, whom it waits for. */
export const ON_JOB = {
  action: "job.manage",
  load: async ({ db, reach }: Desk, { id }: JobPlace): Promise<Job | FahengError> => {
    const job = await findJob(db, OFFICE_SCOPE, id);
    const isKnown = job !== null && (job.agencyId === null || isInScope(reach.own, job.agencyId));
    return isKnown ? job : jobNotFound(id);
  },
  allows: (_: JobPlace, job: Job | null): AccessObject =>
    job === null ? { agencyId: null } : { agencyId: job.agencyId, owner: job.agencyId },
  name: ({ id }: JobPlace): string => `job:${id}`,
  agencies: (_: JobPlace, { agencyId }: Job): readonly string[] => (agencyId === null ? [] : [agencyId]),
} as const;

/**
 * The job as it stands, locked: its runner's next word waits for what is decided here.
 *
 * @throws FAHENG_JOB_NOT_FOUND, FAHENG_PROCESS_STATE, FAHENG_PROCESS_REASON
 */
export async function decideOnJob(
  trx: Transaction,
  desk: Desk,
  { id, act, reason }: JobPlace & { readonly act: ActOf<typeof jobProcess>; readonly reason?: string },
): Promise<Job> {
  const job = await lockJob(trx, OFFICE_SCOPE, id);
  if (job === null) throw jobNotFound(id);
  const situation = { state: job.state, parties: partiesTo(desk, job), holds: {}, reason: reason ?? null };
  requireDecision(jobProcess, act, Object.assign(situation, { place: `job:${id}` }) as never);
  return job;
}

/** What is written down of it: what kind of work it was, and what it was and is. */
export function traceOf(job: Job, action: "job.retry" | "job.discard" | "job.cancel", after: object): Trace {
  const title = jobWords(job.kind).zh;
  return {
    action,
    agencyId: job.agencyId,
    before: { title, status: job.state },
    after: Object.assign({ title }, after),
  };
}

/** What is said of a job that is not there, or not theirs. */
export function jobNotFound(id: string): FahengError {
  return new FahengError(errors.FAHENG_JOB_NOT_FOUND, { place: `job:${id}` });
}
