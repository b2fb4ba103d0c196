import {
  announceResult,
  beginReview,
  compareScores,
  correctResult,
  finaliseResult,
  recallResult,
  reopenResult,
} from "@faheng/assessment";
import { APPEAL_RULINGS, factSchema } from "@faheng/domain";
import type { TRPCRouterRecord } from "@trpc/server";
import { z } from "zod";
import { assessmentState } from "../schemas/assessment.ts";
import { code, day, id, points, prose, statedDay, time, wording } from "../schemas/common.ts";
import { qualities } from "../schemas/evidence.ts";
import { codes, figures, move, moved } from "../schemas/hand-in.ts";
import { itemEffect } from "../schemas/review-task.ts";
import { signedIn } from "../trpc.ts";

const announced = moved.extend({ n: z.int() });

const appeal = z.strictObject({
  state: z.enum(["filed", "withdrawn", "decided"]),
  material: z.string(),
  ruling: z.enum(APPEAL_RULINGS).nullable(),
  replacing: z.array(z.strictObject({ fact: code, value: factSchema })).readonly(),
  writes: z.int(),
  result: z.int(),
  filed: z.strictObject({ at: time, by: z.string(), reason: z.string() }),
  decided: z.strictObject({ at: time, reason: z.string() }).nullable(),
  countsFrom: z.int().nullable(),
});

/** A deduction that the agency is to cure. */
const problem = z.strictObject({
  indicator: code,
  clause: code,
  found: prose(4000),
  dueOn: statedDay.nullable(),
  departmentId: id.nullable(),
});
/** No table has more clauses that deduct. */
const MOST_PROBLEMS = 500;

const comparison = z.strictObject({
  state: assessmentState,
  inForce: z.int().nullable(),
  objectUntil: day.nullable(),
  self: figures.nullable(),
  judged: figures.nullable(),
  result: z.int().nullable(),
  isOurOrder: z.boolean(),
  items: z
    .array(
      z.strictObject({
        code,
        printedNumber: z.string().nullable(),
        title: z.string(),
        effect: itemEffect,
        points: z
          .array(
            z.strictObject({
              fact: code,
              value: factSchema,
              source: code,
              label: z.string(),
              words: wording,
              clause: code.nullable(),
              reason: z.string(),
              place: z.string(),
              /** Told to the office alone. */
              reviewer: z.string().nullable(),
              appeal: appeal.nullable(),
              mayAppeal: z.boolean(),
            }),
          )
          .readonly(),
        materials: z
          .array(
            z.strictObject({
              material: z.string(),
              n: z.int(),
              version: z.int(),
              printedNumber: z.string().nullable(),
              text: z.string(),
              kind: z.enum(["file", "link", "note", "sealed", "letter"]),
              isOneOfMany: z.boolean(),
              own: qualities.nullable(),
              found: z
                .array(
                  z.strictObject({
                    words: wording,
                    /** Told to the office alone, unless the cycle names reviewers. */
                    reviewer: z.string().nullable(),
                    qualities,
                    reason: z.string(),
                    checkedOn: day.optional(),
                  }),
                )
                .readonly(),
            }),
          )
          .readonly(),
      }),
    )
    .readonly(),
  tasks: z
    .array(
      z.strictObject({
        id,
        reviewer: z.string(),
        words: wording,
        state: z.enum(["open", "submitted", "void"]),
        writes: z.int(),
        items: z.int(),
        judged: z.int(),
      }),
    )
    .readonly(),
  disputes: z.array(z.strictObject({ indicator: code, words: wording, apart: z.int().nullable() })).readonly(),
  deductions: z
    .array(
      z.strictObject({
        indicator: code,
        clause: code,
        label: z.string(),
        amount: points,
        arithmetic: z.string(),
        isRaised: z.boolean(),
      }),
    )
    .readonly(),
  acts: z.array(z.enum(["appeal.file", "appeal.withdraw", "appeal.decide"])).readonly(),
});

/** 考评结果: what an agency stated beside what its review comes to, and how a result becomes final. */
export const resultRouter = {
  compare: signedIn
    .input(z.strictObject({ assessmentId: id }))
    .output(comparison)
    .query(async ({ ctx, input }) => await compareScores(ctx.app, ctx.actor, input)),
  beginReview: signedIn
    .input(move)
    .output(moved)
    .mutation(async ({ ctx, input }) => await beginReview(ctx.app, ctx.actor, input)),
  announce: signedIn
    .input(move.extend({ objectUntil: statedDay }))
    .output(announced)
    .mutation(async ({ ctx, input }) => await announceResult(ctx.app, ctx.actor, input)),
  recall: signedIn
    .input(move.extend({ reason: prose(2000) }))
    .output(moved)
    .mutation(async ({ ctx, input }) => await recallResult(ctx.app, ctx.actor, input)),
  finalise: signedIn
    .input(move.extend({ problems: z.array(problem).max(MOST_PROBLEMS) }))
    .output(announced)
    .mutation(async ({ ctx, input }) => await finaliseResult(ctx.app, ctx.actor, input)),
  correct: signedIn
    .input(
      move.extend({
        corrected: z
          .array(z.strictObject({ indicator: code, fact: code, value: factSchema.refine((value) => value !== null) }))
          .min(1)
          .max(200),
        reason: prose(2000),
      }),
    )
    .output(announced)
    .mutation(async ({ ctx, input }) => await correctResult(ctx.app, ctx.actor, input)),
  reopen: signedIn
    .input(move.extend({ items: codes, reason: prose(2000), dueOn: statedDay }))
    .output(announced)
    .mutation(async ({ ctx, input }) => await reopenResult(ctx.app, ctx.actor, input)),
} satisfies TRPCRouterRecord;
