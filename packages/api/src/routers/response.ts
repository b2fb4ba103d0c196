import {
  approveMany,
  approveResponse,
  listIndicatorCounts,
  listTakeable,
  listTakings,
  previewResponse,
  previousAnswer,
  recallResponse,
  responseHistory,
  saveMany,
  returnResponse,
  reviseResponse,
  saveResponse,
  submitMany,
  submitResponse,
  takeOver,
  undoTakeOver,
  withdrawResponse,
} from "@faheng/assessment";
import type { TRPCRouterRecord } from "@trpc/server";
import { z } from "zod";
import { toPreview, toSaved } from "../present.ts";
import { previewed, response, savedResponse, statedFacts, statedNotApplicable, status } from "../schemas/assessment.ts";
import { indicatorFactsSchema } from "@faheng/domain";
import { code, errorReport, id, prose, statedDay } from "../schemas/common.ts";
import { countLists } from "../schemas/count-list.ts";
import { takeableView, takingRows } from "../schemas/take-over.ts";
import { dutyStated } from "../schemas/duty.ts";
import { signedIn } from "../trpc.ts";

const place = z.strictObject({ assessmentId: id, indicator: code });
const stated = place.extend({ status, facts: statedFacts, notApplicable: statedNotApplicable });
/** What may come of an answer; whoever holds an explanation names it by its mark, and is told what changes of it. */
const asked = stated.extend({ since: z.string().max(64).optional() });
const saved = stated.extend({ expectedVersion: z.int().min(0), progress: z.string().max(10_000) });
/** The version that somebody hands on. */
const handed = place.extend({ expectedVersion: z.int().min(1) });
const reason = prose(2000);

/** Many of one assessment, each as it was seen, and what comes of each. */
const handedMany = z.strictObject({
  assessmentId: id,
  answers: z
    .array(z.strictObject({ indicator: code, expectedVersion: z.int().min(1) }))
    .min(1)
    .max(500),
  isTrial: z.boolean(),
});
const outcomes = z
  .array(z.strictObject({ indicator: code, version: z.int(), stands: errorReport.nullable() }))
  .readonly();

const isOnce = (all: readonly { readonly indicator: string }[]): boolean =>
  new Set(all.map((it) => it.indicator)).size === all.length;

/** Many of one assessment, each over the version that was seen. */
const savedMany = z.strictObject({
  assessmentId: id,
  answers: z
    .array(saved.omit({ assessmentId: true }))
    .max(500)
    .refine(isOnce, "an indicator is there twice"),
  /** Periods that are stated with them. */
  duties: z
    .array(dutyStated.omit({ assessmentId: true }))
    .max(1000)
    .default([]),
});
const savedSomething = savedMany.refine(
  ({ answers, duties }) => answers.length + duties.length > 0,
  "nothing is to be saved",
);

/** How many answers are taken over, or given back, in one transaction. */
const MOST_TAKEN = 200;

const takingOne = z.strictObject({ indicator: code, expectedVersion: z.int().min(0) });
const takenOver = z.strictObject({
  assessmentId: id,
  answers: z
    .array(takingOne.extend({ acceptsRewording: z.boolean().optional() }))
    .min(1)
    .max(MOST_TAKEN)
    .refine(isOnce, "an indicator is there twice"),
});
const givenBack = z.strictObject({
  assessmentId: id,
  answers: z.array(takingOne).min(1).max(MOST_TAKEN).refine(isOnce, "an indicator is there twice"),
});
const takenOnes = z
  .array(z.strictObject({ indicator: code, version: z.int(), pieces: z.int().min(0), stands: errorReport.nullable() }))
  .readonly();

/** What departments state. */
export const responseRouter = {
  save: signedIn
    .input(saved)
    .output(savedResponse)
    .mutation(async ({ ctx, input }) => toSaved(await saveResponse(ctx.app, ctx.actor, input))),
  saveMany: signedIn
    .input(savedSomething)
    .output(z.array(z.strictObject({ indicator: code, version: z.int() })).readonly())
    .mutation(async ({ ctx, input }) => await saveMany(ctx.app, ctx.actor, input)),
  preview: signedIn
    .input(asked)
    .output(previewed)
    .query(async ({ ctx, input: { since = null, ...answer } }) =>
      toPreview(await previewResponse(ctx.app, ctx.actor, answer), since),
    ),
  history: signedIn
    .input(place)
    .output(z.array(response))
    .query(async ({ ctx, input }) => await responseHistory(ctx.app, ctx.actor, input)),
  counts: signedIn
    .input(place)
    .output(countLists)
    .query(async ({ ctx, input }) => await listIndicatorCounts(ctx.app, ctx.actor, input)),
  /** What was answered in the last cycle before, for whoever answers now to look at and to take over. */
  previous: signedIn
    .input(place)
    .output(
      z
        .strictObject({
          assessmentId: id,
          cycleTitle: z.string(),
          title: z.string(),
          status,
          facts: indicatorFactsSchema,
          progress: z.string(),
          reason: z.string().nullable(),
          isApproved: z.boolean(),
        })
        .nullable(),
    )
    .query(async ({ ctx, input }) => await previousAnswer(ctx.app, ctx.actor, input)),
  /** What of the cycles before can be taken over at once, and what stands in the way of each. */
  takeable: signedIn
    .input(z.strictObject({ assessmentId: id }))
    .output(takeableView)
    .query(async ({ ctx, input }) => await listTakeable(ctx.app, ctx.actor, input)),
  /** Which answers were taken over, and what became of each. */
  takings: signedIn
    .input(z.strictObject({ assessmentId: id }))
    .output(takingRows)
    .query(async ({ ctx, input }) => await listTakings(ctx.app, ctx.actor, input)),
  takeOver: signedIn
    .input(takenOver)
    .output(takenOnes)
    .mutation(async ({ ctx, input }) => await takeOver(ctx.app, ctx.actor, input)),
  undoTakeOver: signedIn
    .input(givenBack)
    .output(takenOnes)
    .mutation(async ({ ctx, input }) => await undoTakeOver(ctx.app, ctx.actor, input)),
  submit: signedIn
    .input(handed)
    .output(savedResponse)
    .mutation(async ({ ctx, input }) => toSaved(await submitResponse(ctx.app, ctx.actor, input))),
  withdraw: signedIn
    .input(handed)
    .output(savedResponse)
    .mutation(async ({ ctx, input }) => toSaved(await withdrawResponse(ctx.app, ctx.actor, input))),
  return: signedIn
    .input(handed.extend({ reason }))
    .output(savedResponse)
    .mutation(async ({ ctx, input }) => toSaved(await returnResponse(ctx.app, ctx.actor, input))),
  approve: signedIn
    .input(handed)
    .output(savedResponse)
    .mutation(async ({ ctx, input }) => toSaved(await approveResponse(ctx.app, ctx.actor, input))),
  submitMany: signedIn
    .input(handedMany)
    .output(outcomes)
    .mutation(async ({ ctx, input }) => await submitMany(ctx.app, ctx.actor, input)),
  approveMany: signedIn
    .input(handedMany)
    .output(outcomes)
    .mutation(async ({ ctx, input }) => await approveMany(ctx.app, ctx.actor, input)),
  revise: signedIn
    .input(handed)
    .output(savedResponse)
    .mutation(async ({ ctx, input }) => toSaved(await reviseResponse(ctx.app, ctx.actor, input))),
  recall: signedIn
    .input(handed.extend({ reason, dueOn: statedDay }))
    .output(savedResponse)
    .mutation(async ({ ctx, input }) => toSaved(await recallResponse(ctx.app, ctx.actor, input))),
} satisfies TRPCRouterRecord;
