import {
  excuseAssessment,
  getHandIn,
  handIn,
  restoreAssessment,
  returnHandIn,
  withdrawHandIn,
} from "@faheng/assessment";
import type { TRPCRouterRecord } from "@trpc/server";
import { z } from "zod";
import { id, statedDay } from "../schemas/common.ts";
import { codes, handInView, move, moved } from "../schemas/hand-in.ts";
import { reason } from "../schemas/ledger.ts";
import { signedIn } from "../trpc.ts";

/** 上报: an assessment's own way, and the results it came to. */
export const handInRouter = {
  get: signedIn
    .input(z.strictObject({ assessmentId: id }))
    .output(handInView)
    .query(async ({ ctx, input }) => await getHandIn(ctx.app, ctx.actor, input)),
  handIn: signedIn
    .input(move.extend({ unreported: codes }))
    .output(moved.extend({ n: z.int() }))
    .mutation(async ({ ctx, input }) => await handIn(ctx.app, ctx.actor, input)),
  withdraw: signedIn
    .input(move)
    .output(moved)
    .mutation(async ({ ctx, input }) => await withdrawHandIn(ctx.app, ctx.actor, input)),
  return: signedIn
    .input(move.extend({ items: codes, reason, dueOn: statedDay }))
    .output(moved)
    .mutation(async ({ ctx, input }) => await returnHandIn(ctx.app, ctx.actor, input)),
  excuse: signedIn
    .input(move.extend({ reason }))
    .output(moved)
    .mutation(async ({ ctx, input }) => await excuseAssessment(ctx.app, ctx.actor, input)),
  restore: signedIn
    .input(move.extend({ reason }))
    .output(moved)
    .mutation(async ({ ctx, input }) => await restoreAssessment(ctx.app, ctx.actor, input)),
} satisfies TRPCRouterRecord;
