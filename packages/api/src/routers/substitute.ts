import { listSubstitutes, setSubstitute, withdrawSubstitute } from "@faheng/assessment";
import type { TRPCRouterRecord } from "@trpc/server";
import { z } from "zod";
import { day, id, prose, statedDay } from "../schemas/common.ts";
import { signedIn } from "../trpc.ts";

const written = z.strictObject({ id });

/** 代理: who stands for whom in an agency for a period. */
export const substituteRouter = {
  list: signedIn
    .input(z.strictObject({ agencyId: id }))
    .output(
      z.strictObject({
        today: day,
        substitutes: z
          .array(
            z.strictObject({
              id,
              personId: id,
              substituteId: id,
              personName: z.string(),
              substituteName: z.string(),
              fromDay: day,
              toDay: day,
              reason: z.string(),
              setByName: z.string(),
              state: z.enum(["coming", "now", "over", "withdrawn"]),
              mayWithdraw: z.boolean(),
            }),
          )
          .readonly(),
        people: z.array(z.strictObject({ id, name: z.string(), maySet: z.boolean() })).readonly(),
      }),
    )
    .query(async ({ ctx, input }) => await listSubstitutes(ctx.app, ctx.actor, input)),
  set: signedIn
    .input(
      z.strictObject({
        agencyId: id,
        personId: id,
        substituteId: id,
        fromDay: statedDay,
        toDay: statedDay,
        reason: prose(200),
      }),
    )
    .output(written)
    .mutation(async ({ ctx, input }) => await setSubstitute(ctx.app, ctx.actor, input)),
  withdraw: signedIn
    .input(z.strictObject({ agencyId: id, id }))
    .output(written)
    .mutation(async ({ ctx, input }) => await withdrawSubstitute(ctx.app, ctx.actor, input)),
} satisfies TRPCRouterRecord;
