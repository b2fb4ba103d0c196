import { cancelAskedJob, cancelJob, discardJob, readAskedJobs, readJobs, retryJob } from "@faheng/assessment";
import type { TRPCRouterRecord } from "@trpc/server";
import { z } from "zod";
import { empty, errorReport, id, prose, time, wording } from "../schemas/common.ts";
import { signedIn } from "../trpc.ts";

export const jobState = z.enum(["queued", "leased", "done", "dead", "discarded", "cancelled"]);

const listing = z.strictObject({
  id,
  kind: wording,
  about: z.string().nullable(),
  state: jobState,
  stateWords: wording,
  attempts: z.int(),
  mostAttempts: z.int(),
  /** Thousandths done. */
  progress: z.int(),
  failure: errorReport.nullable(),
  runAt: time.nullable(),
  askedBy: z.string().nullable(),
  createdAt: time,
  finishedAt: time.nullable(),
  /** The file that it made, as long as it is kept. */
  file: z
    .strictObject({ fileName: z.string(), rows: z.int(), bytes: z.int(), until: time, isOwn: z.boolean() })
    .nullable(),
  acts: z.array(z.enum(["cancel", "retry", "discard"])).readonly(),
});

const chosen = z.strictObject({ id });

/** The machine's own work, for whoever sees to it. */
export const jobRouter = {
  /** Of an agency's own cycles, or (`null`) of all that stands above agencies. */
  list: signedIn
    .input(z.strictObject({ agencyId: id.nullable() }))
    .output(z.array(listing))
    .query(async ({ ctx, input }) => await readJobs(ctx.app, ctx.actor, input)),
  /** Whatever the caller has asked for. */
  asked: signedIn
    .input(empty)
    .output(z.array(listing))
    .query(async ({ ctx }) => await readAskedJobs(ctx.app, ctx.actor)),
  cancel: signedIn
    .input(chosen)
    .output(empty)
    .mutation(async ({ ctx, input }) => {
      await cancelJob(ctx.app, ctx.actor, input);
      return {};
    }),
  /** One that the caller has asked for. */
  cancelAsked: signedIn
    .input(chosen)
    .output(empty)
    .mutation(async ({ ctx, input }) => {
      await cancelAskedJob(ctx.app, ctx.actor, input);
      return {};
    }),
  retry: signedIn
    .input(chosen)
    .output(empty)
    .mutation(async ({ ctx, input }) => {
      await retryJob(ctx.app, ctx.actor, input);
      return {};
    }),
  discard: signedIn
    .input(chosen.extend({ reason: prose(400) }))
    .output(empty)
    .mutation(async ({ ctx, input }) => {
      await discardJob(ctx.app, ctx.actor, input);
      return {};
    }),
} satisfies TRPCRouterRecord;
