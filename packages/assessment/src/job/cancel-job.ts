import { endJob } from "@faheng/database";
import { defineAct } from "../act/define-act.ts";
import { decideOnJob, ON_JOB, traceOf } from "./keep-job.ts";

/**
 * Cancels a job that waits or runs. One that runs learns it between its parts and stops; what it then still brings is not taken.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_JOB_NOT_FOUND, FAHENG_PROCESS_STATE
 */
export const cancelJob = defineAct({
  ...ON_JOB,
  guard: async (trx, { desk, input: { id } }) => await decideOnJob(trx, desk, { id, act: "job.cancel" }),
  apply: async (trx, { desk, held: job }) => {
    await endJob(trx, job, { state: "cancelled", at: desk.now });
    return { answer: undefined, trace: traceOf(job, "job.cancel", { status: "cancelled" }) };
  },
  emits: [],
});
