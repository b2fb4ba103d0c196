import { askYearEnd, readAskedYear } from "@faheng/assessment";
import type { TRPCRouterRecord } from "@trpc/server";
import { z } from "zod";
import { id } from "../schemas/common.ts";
import { jobListing } from "../schemas/job.ts";
import { signedIn } from "../trpc.ts";

const place = z.strictObject({ assessmentId: id });

/** 年度资料: an agency's year as a folder that the machine makes. */
export const yearEndRouter = {
  /** The newest one that the caller has asked for; it is taken by the id of its job. */
  asked: signedIn
    .input(place)
    .output(jobListing.nullable())
    .query(async ({ ctx, input }) => await readAskedYear(ctx.app, ctx.actor, input)),
  ask: signedIn
    .input(place)
    .output(z.strictObject({ id }))
    .mutation(async ({ ctx, input }) => await askYearEnd(ctx.app, ctx.actor, input)),
} satisfies TRPCRouterRecord;
