import { endJob } from "@faheng/database";
import { defineAct } from "../act/define-act.ts";
import { decideOnJob, type JobPlace, ON_JOB, traceOf } from "./keep-job.ts";

/** A job to be given up, and why. */
export interface DiscardedJob extends JobPlace {
  readonly reason: string;
}

/**
 * Gives up a job that failed for good; why is written down.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_JOB_NOT_FOUND, FAHENG_PROCESS_REASON, FAHENG_PROCESS_STATE
 */
export const discardJob = defineAct({
  ...ON_JOB,
  load: async (desk, input: DiscardedJob) => await ON_JOB.load(desk, input),
  guard: async (trx, { desk, input: { id, reason } }) =>
    await decideOnJob(trx, desk, { id, act: "job.discard", reason }),
  apply: async (trx, { desk, input: { reason }, held: job }) => {
    await endJob(trx, job, { state: "discarded", at: desk.now });
    return { answer: undefined, trace: traceOf(job, "job.discard", { status: "discarded", reason: reason.trim() }) };
  },
  emits: [],
});
