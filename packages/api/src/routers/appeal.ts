import { decideAppeal, fileAppeal, withdrawAppeal } from "@faheng/assessment";
import { APPEAL_RULINGS, factSchema } from "@faheng/domain";
import type { TRPCRouterRecord } from "@trpc/server";
import { z } from "zod";
import { code, id, prose } from "../schemas/common.ts";
import { signedIn } from "../trpc.ts";

const place = z.strictObject({ assessmentId: id, indicator: code, fact: code });
const seen = place.extend({ seen: z.int().min(1) });
const moved = z.strictObject({ writes: z.int() });

/** 申诉: objections of an agency to single findings of an announced result. */
export const appealRouter = {
  file: signedIn
    .input(place.extend({ reason: prose(2000), material: z.string().trim().max(2000) }))
    .output(moved)
    .mutation(async ({ ctx, input }) => await fileAppeal(ctx.app, ctx.actor, input)),
  withdraw: signedIn
    .input(seen)
    .output(moved)
    .mutation(async ({ ctx, input }) => await withdrawAppeal(ctx.app, ctx.actor, input)),
  decide: signedIn
    .input(
      seen.extend({
        ruling: z.enum(APPEAL_RULINGS),
        reason: prose(2000),
        replacing: z.array(z.strictObject({ fact: code, value: factSchema.refine((value) => value !== null) })).max(50),
      }),
    )
    .output(moved)
    .mutation(async ({ ctx, input }) => await decideAppeal(ctx.app, ctx.actor, input)),
} satisfies TRPCRouterRecord;
