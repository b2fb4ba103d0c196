import { listFilings, recordFiling, voidFiling } from "@faheng/assessment";
import { FILING_KINDS } from "@faheng/domain";
import type { TRPCRouterRecord } from "@trpc/server";
import { z } from "zod";
import { day, id, line, prose, recorded, statedDay, time } from "../schemas/common.ts";
import { signedIn } from "../trpc.ts";

const kind = z.enum(FILING_KINDS);
const heading = line(200);
const number = z.int().min(1).max(1_000_000);
const seen = z.strictObject({ n: number, version: number });
const reason = prose(2000);

/** 报送记录: what was filed outside or published, with its receipt. */
export const filingRouter = {
  list: signedIn
    .input(z.strictObject({ assessmentId: id }))
    .output(
      z.strictObject({
        records: z
          .array(
            recorded.extend({
              kind,
              target: z.string(),
              subject: z.string(),
              filedOn: day,
              receipt: z.string(),
              reason: z.string().nullable(),
              recordedByName: z.string(),
              recordedAt: time,
              isVoid: z.boolean(),
              standing: z.enum(["standing", "corrected", "void"]),
            }),
          )
          .readonly(),
        systems: z.array(z.string()).readonly(),
        mayRecord: z.boolean(),
        today: day,
      }),
    )
    .query(async ({ ctx, input }) => await listFilings(ctx.app, ctx.actor, input)),
  record: signedIn
    .input(
      z.strictObject({
        assessmentId: id,
        seen: seen.nullable(),
        kind,
        target: heading,
        subject: heading,
        filedOn: statedDay,
        receipt: z.string().trim().max(500),
        reason: reason.nullable(),
      }),
    )
    .output(recorded)
    .mutation(async ({ ctx, input }) => await recordFiling(ctx.app, ctx.actor, input)),
  void: signedIn
    .input(z.strictObject({ assessmentId: id, seen, reason }))
    .output(recorded)
    .mutation(async ({ ctx, input }) => await voidFiling(ctx.app, ctx.actor, input)),
} satisfies TRPCRouterRecord;
