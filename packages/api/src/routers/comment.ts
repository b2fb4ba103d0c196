import { listComments, withdrawComment, writeComment } from "@faheng/assessment";
import type { TRPCRouterRecord } from "@trpc/server";
import { z } from "zod";
import { code, id, prose, time } from "../schemas/common.ts";
import { signedIn } from "../trpc.ts";

const place = z.strictObject({ assessmentId: id, indicator: code });
const person = z.strictObject({ id, name: z.string() });
const written = z.strictObject({ id });

/** 批注: what an agency’s people say to each other about an indicator. */
export const commentRouter = {
  list: signedIn
    .input(place)
    .output(
      z.strictObject({
        comments: z
          .array(
            z.strictObject({
              id,
              writtenByName: z.string(),
              writtenAt: time,
              said: z.string().nullable(),
              mentions: z.array(z.string()).readonly(),
              mayWithdraw: z.boolean(),
            }),
          )
          .readonly(),
        isMore: z.boolean(),
        mayWrite: z.boolean(),
        people: z.array(person).readonly(),
      }),
    )
    .query(async ({ ctx, input }) => await listComments(ctx.app, ctx.actor, input)),
  write: signedIn
    .input(place.extend({ said: prose(1000), mentions: z.array(id).max(20) }))
    .output(written)
    .mutation(async ({ ctx, input }) => await writeComment(ctx.app, ctx.actor, input)),
  withdraw: signedIn
    .input(place.extend({ id }))
    .output(written)
    .mutation(async ({ ctx, input }) => await withdrawComment(ctx.app, ctx.actor, input)),
} satisfies TRPCRouterRecord;
