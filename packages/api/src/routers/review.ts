import { assignReview, withdrawReview } from "@faheng/assessment";
import type { TRPCRouterRecord } from "@trpc/server";
import { z } from "zod";
import { code, empty, id } from "../schemas/common.ts";
import { signedIn } from "../trpc.ts";

/** Who may review which agency, decided by the municipal office. */
export const reviewRouter = {
  assign: signedIn
    .input(
      z.strictObject({
        personId: id,
        cycleId: id,
        agencyId: id,
        /** `null` for all indicators. */
        indicators: z.array(code).min(1).max(5000).nullable(),
      }),
    )
    .output(z.strictObject({ id }))
    .mutation(async ({ ctx, input }) => await assignReview(ctx.app, ctx.actor, input)),
  withdraw: signedIn
    .input(z.strictObject({ personId: id, reviewId: id }))
    .output(empty)
    .mutation(async ({ ctx, input }) => {
      await withdrawReview(ctx.app, ctx.actor, input);
      return {};
    }),
} satisfies TRPCRouterRecord;
