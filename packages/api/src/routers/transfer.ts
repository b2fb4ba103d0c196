import { listFunctionTransfers, setTransfer, takeInTransfer, undoTransfer } from "@faheng/assessment";
import type { TRPCRouterRecord } from "@trpc/server";
import { z } from "zod";
import { code, day, id, line, prose, statedDay, time } from "../schemas/common.ts";
import { signedIn } from "../trpc.ts";

const ofAssessment = z.strictObject({ assessmentId: id });
const written = z.strictObject({ id });
const seen = ofAssessment.extend({ id, seen: z.int().min(1) });
const reason = prose(1000);

/** 职能划转: items that are another agency's from a day on. */
export const transferRouter = {
  list: signedIn
    .input(ofAssessment)
    .output(
      z.strictObject({
        transfers: z
          .array(
            z.strictObject({
              id,
              writes: z.int(),
              side: z.enum(["given", "received"]),
              state: z.enum(["standing", "taken-in", "undone"]),
              items: z
                .array(
                  z.strictObject({
                    indicator: code.nullable(),
                    number: z.string(),
                    title: z.string(),
                    version: z.int().nullable(),
                  }),
                )
                .readonly(),
              fromDay: day,
              document: z.string(),
              toAgency: z.string().nullable(),
              steps: z
                .array(
                  z.strictObject({
                    act: z.enum(["transfer.set", "transfer.take-in", "transfer.undo"]),
                    byName: z.string(),
                    at: time,
                    reason: z.string().nullable(),
                  }),
                )
                .readonly(),
            }),
          )
          .readonly(),
        maySet: z.boolean(),
        mayTakeIn: z.boolean(),
        receivers: z.array(z.strictObject({ id, name: z.string(), cycle: z.string().nullable() })).readonly(),
        from: day,
        today: day,
      }),
    )
    .query(async ({ ctx, input }) => await listFunctionTransfers(ctx.app, ctx.actor, input)),
  set: signedIn
    .input(
      ofAssessment.extend({
        items: z
          .array(z.strictObject({ indicator: code, expectedVersion: z.int().min(0) }))
          .min(1)
          .max(500),
        toAgencyId: id,
        fromDay: statedDay,
        document: line(100),
        reason,
      }),
    )
    .output(written)
    .mutation(async ({ ctx, input }) => await setTransfer(ctx.app, ctx.actor, input)),
  undo: signedIn
    .input(seen.extend({ reason }))
    .output(written)
    .mutation(async ({ ctx, input }) => await undoTransfer(ctx.app, ctx.actor, input)),
  takeIn: signedIn
    .input(seen)
    .output(written)
    .mutation(async ({ ctx, input }) => await takeInTransfer(ctx.app, ctx.actor, input)),
} satisfies TRPCRouterRecord;
