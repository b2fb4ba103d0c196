import { findOpenJob, requeueJob } from "@faheng/database";
import { FahengError } from "@faheng/domain";
import { defineAct } from "../act/define-act.ts";
import { jobErrors as errors } from "./job-errors.ts";
import { decideOnJob, ON_JOB, traceOf } from "./keep-job.ts";

/**
 * Queues a job that failed for good once more.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_JOB_NOT_FOUND, FAHENG_JOB_QUEUED, FAHENG_PROCESS_STATE
 */
export const retryJob = defineAct({
  ...ON_JOB,
  guard: async (trx, { desk, input: { id } }) => {
    const job = await decideOnJob(trx, desk, { id, act: "job.retry" });
    const queued = await findOpenJob(trx, job);
    if (queued !== null) {
      throw new FahengError(errors.FAHENG_JOB_QUEUED, { place: `job:${id}`, details: { job: queued.id } });
    }
    return job;
  },
  apply: async (trx, { desk, held: job }) => {
    await requeueJob(trx, job, desk.now);
    return { answer: undefined, trace: traceOf(job, "job.retry", { status: "queued" }) };
  },
  emits: [],
});
