import { endJob, findJob, type Job, OFFICE_SCOPE } from "@faheng/database";
import type { FahengError } from "@faheng/domain";
import type { Desk } from "../access/enter.ts";
import { defineAct } from "../act/define-act.ts";
import { decideOnJob, jobNotFound, type JobPlace, ON_JOB, traceOf } from "./keep-job.ts";

/**
 * Cancels a job that waits or runs. One that runs learns it between its parts and stops; what it then still brings is not taken.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_JOB_NOT_FOUND, FAHENG_PROCESS_STATE
 */
export const cancelJob = cancelling(ON_JOB);

/**
 * Cancels a job that the actor has asked for, which needs no role; of any other one learns nothing.
 *
 * @throws FAHENG_JOB_NOT_FOUND, FAHENG_PROCESS_STATE
 */
export const cancelAskedJob = cancelling({
  ...ON_JOB,
  action: "job.cancel",
  load: async ({ db, actor }: Desk, { id }: JobPlace): Promise<Job | FahengError> => {
    const job = await findJob(db, OFFICE_SCOPE, id);
    return job?.askedBy === actor.personId ? job : jobNotFound(id);
  },
} as const);

function cancelling<Action extends "job.manage" | "job.cancel">(
  who: Omit<typeof ON_JOB, "action"> & { readonly action: Action },
) {
  return defineAct({
    ...who,
    guard: async (trx, { desk, input: { id } }) => await decideOnJob(trx, desk, { id, act: "job.cancel" }),
    apply: async (trx, { desk, held: job }) => {
      await endJob(trx, job, { state: "cancelled", at: desk.now });
      return { answer: undefined, trace: traceOf(job, "job.cancel", { status: "cancelled" }) };
    },
    emits: [],
  });
}
