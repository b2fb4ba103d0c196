import {
  assignReviews,
  drawSample,
  farReviewers,
  getReviewTask,
  listMyReviews,
  listMyTasks,
  listReviews,
  previewFinding,
  returnReview,
  reviewChoices,
  saveFinding,
  submitReview,
  takeBackReview,
  voidReview,
  withdrawReviews,
} from "@faheng/assessment";
import type { TRPCRouterRecord } from "@trpc/server";
import { z } from "zod";
import { code, empty, id, line, nothing, points as amount, prose, time } from "../schemas/common.ts";
import { review, reviewChoices as choices, toReview } from "../schemas/review.ts";
import { toCycle } from "../present.ts";
import {
  clauseEffect,
  movedTask,
  itemEffect,
  materials,
  points,
  reviewTask,
  savedFinding,
  taskListing,
  taskMove,
  taskPlace,
} from "../schemas/review-task.ts";
import { signedIn } from "../trpc.ts";

const ids = z.array(id).min(1).max(1000);

/** What is drawn: by which seed, and of how many items of which of the document’s ways of measuring. */
export const sampleAsked = z.strictObject({
  assessmentId: id,
  seed: line(100),
  /** Of one chapter alone; of all where it is left out. */
  chapter: code.nullable().default(null),
  asks: z
    .array(z.strictObject({ method: line(100), count: z.int().min(1).max(5000) }))
    .min(1)
    .max(50),
});

/** Who may review which agency, decided by the municipal office. */
export const reviewRouter = {
  list: signedIn
    .input(z.strictObject({ cycleId: id.optional(), agencyId: id.optional(), personId: id.optional() }))
    .output(
      z.array(
        review.extend({
          id,
          version: z.int(),
          assignedAt: time,
          reviewer: z.strictObject({ id, name: z.string(), hasRole: z.boolean() }),
        }),
      ),
    )
    .query(async ({ ctx, input }) => {
      const reviews = await listReviews(ctx.app, ctx.actor, input);
      return reviews.map((it) => ({
        ...toReview(it),
        id: it.id,
        version: it.version,
        assignedAt: it.createdAt,
        reviewer: { ...it.person, hasRole: it.isReviewer },
      }));
    }),
  /** What whoever asks reviews. */
  mine: signedIn
    .input(nothing)
    .output(z.array(review))
    .query(async ({ ctx }) => (await listMyReviews(ctx.app, ctx.actor)).map(toReview)),
  choices: signedIn
    .input(z.strictObject({ cycleId: id }))
    .output(choices)
    .query(async ({ ctx, input }) => {
      const { reviewers, frameworks } = await reviewChoices(ctx.app, ctx.actor, input.cycleId);
      return {
        reviewers,
        frameworks: frameworks.map(({ framework, agencies, chapters }) => ({
          id: framework.id,
          title: framework.title,
          version: framework.version,
          agencies: agencies.map(({ id: agencyId, name, category }) => ({ id: agencyId, name, category })),
          chapters: chapters.map(({ indicators, ...chapter }) => ({
            ...chapter,
            indicators: indicators.map(({ code: of, printedNumber, title }) => ({ code: of, printedNumber, title })),
          })),
        })),
      };
    }),
  /** How far the reviewers of a cycle are from each other. */
  far: signedIn
    .input(z.strictObject({ cycleId: id }))
    .output(
      z.strictObject({
        leastShared: z.int(),
        farTimes: z.int(),
        reviewers: z
          .array(
            z.strictObject({
              personId: id,
              name: z.string(),
              agencies: z.int(),
              shared: z.int(),
              apart: amount,
              signed: amount,
              isFar: z.boolean(),
            }),
          )
          .readonly(),
      }),
    )
    .query(async ({ ctx, input }) => await farReviewers(ctx.app, ctx.actor, input)),
  /** Draws which items are looked at in which way, by a seed that is stated; written to the audit. */
  draw: signedIn
    .input(sampleAsked)
    .output(
      z.strictObject({
        seed: z.string(),
        chapter: z.strictObject({ code, printedNumber: z.string().nullable(), title: z.string() }).nullable(),
        methods: z
          .array(
            z.strictObject({
              method: z.string(),
              of: z.int(),
              drawn: z
                .array(z.strictObject({ code, printedNumber: z.string().nullable(), title: z.string() }))
                .readonly(),
            }),
          )
          .readonly(),
      }),
    )
    .query(async ({ ctx, input }) => await drawSample(ctx.app, ctx.actor, input)),
  assign: signedIn
    .input(
      z.strictObject({
        cycleId: id,
        agencyIds: ids,
        personIds: ids,
        /** `null` for all indicators. */
        indicators: z.array(code).min(1).max(5000).nullable(),
        /** Where their facts come from; the desk where it is left out. */
        source: code.optional(),
      }),
    )
    .output(
      z.array(z.strictObject({ id, personId: id, agencyId: id, outcome: z.enum(["assigned", "widened", "stood"]) })),
    )
    .mutation(async ({ ctx, input }) => [...(await assignReviews(ctx.app, ctx.actor, input))]),
  withdraw: signedIn
    .input(
      z.strictObject({
        reviews: z
          .array(z.strictObject({ id, expectedVersion: z.int().min(1) }))
          .min(1)
          .max(1000),
        reason: prose(500),
      }),
    )
    .output(empty)
    .mutation(async ({ ctx, input }) => {
      await withdrawReviews(ctx.app, ctx.actor, input);
      return {};
    }),
  /** What whoever asks has to judge, agency by agency and source by source. */
  tasks: signedIn
    .input(nothing)
    .output(z.array(taskListing))
    .query(async ({ ctx }) =>
      (await listMyTasks(ctx.app, ctx.actor)).map(({ cycle, agency: { id: agencyId, name, category }, ...task }) => ({
        ...task,
        cycle: toCycle(cycle),
        agency: { id: agencyId, name, category },
      })),
    ),
  task: signedIn
    .input(taskPlace)
    .output(reviewTask)
    .query(async ({ ctx, input }) => await getReviewTask(ctx.app, ctx.actor, input)),
  preview: signedIn
    .input(taskPlace.extend({ indicator: code, points, materials: materials.optional() }))
    .output(z.strictObject({ effect: itemEffect.nullable(), clauses: z.array(clauseEffect).readonly() }))
    .query(async ({ ctx, input }) => await previewFinding(ctx.app, ctx.actor, input)),
  save: signedIn
    .input(
      taskPlace.extend({
        indicator: code,
        points,
        materials: materials.optional(),
        settles: z.boolean(),
        expectedVersion: z.int().min(0),
      }),
    )
    .output(savedFinding)
    .mutation(async ({ ctx, input }) => await saveFinding(ctx.app, ctx.actor, input)),
  submit: signedIn
    .input(taskMove)
    .output(movedTask)
    .mutation(async ({ ctx, input }) => await submitReview(ctx.app, ctx.actor, input)),
  takeBack: signedIn
    .input(taskMove)
    .output(movedTask)
    .mutation(async ({ ctx, input }) => await takeBackReview(ctx.app, ctx.actor, input)),
  return: signedIn
    .input(taskMove.extend({ reason: prose(2000) }))
    .output(movedTask)
    .mutation(async ({ ctx, input }) => await returnReview(ctx.app, ctx.actor, input)),
  void: signedIn
    .input(taskMove.extend({ reason: prose(2000) }))
    .output(movedTask)
    .mutation(async ({ ctx, input }) => await voidReview(ctx.app, ctx.actor, input)),
} satisfies TRPCRouterRecord;
