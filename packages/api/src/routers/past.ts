import { getTrend, removePast } from "@faheng/assessment";
import type { TRPCRouterRecord } from "@trpc/server";
import { z } from "zod";
import { id } from "../schemas/common.ts";
import { removedPast, trend } from "../schemas/past.ts";
import { signedIn } from "../trpc.ts";

/** 往年结果: an agency's totals by year, and removing one that was brought in. Bringing in goes by file. */
export const pastRouter = {
  trend: signedIn
    .input(z.strictObject({ agencyId: id }))
    .output(trend)
    .query(async ({ ctx, input }) => await getTrend(ctx.app, ctx.actor, input)),
  remove: signedIn
    .input(removedPast)
    .output(z.strictObject({ version: z.int() }))
    .mutation(async ({ ctx, input }) => await removePast(ctx.app, ctx.actor, input)),
} satisfies TRPCRouterRecord;
