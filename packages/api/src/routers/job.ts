import { cancelAskedJob, cancelJob, discardJob, readAskedJobs, readJobs, retryJob } from "@faheng/assessment";
import type { TRPCRouterRecord } from "@trpc/server";
import { z } from "zod";
import { empty, id, prose } from "../schemas/common.ts";
import { jobListing } from "../schemas/job.ts";
import { signedIn } from "../trpc.ts";

const chosen = z.strictObject({ id });

/** The machine's own work, for whoever sees to it. */
export const jobRouter = {
  /** Of an agency's own cycles, or (`null`) of all that stands above agencies. */
  list: signedIn
    .input(z.strictObject({ agencyId: id.nullable() }))
    .output(z.array(jobListing))
    .query(async ({ ctx, input }) => await readJobs(ctx.app, ctx.actor, input)),
  /** Whatever the caller has asked for. */
  asked: signedIn
    .input(empty)
    .output(z.array(jobListing))
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
