import { getNarrative, saveNarrative } from "@faheng/assessment";
import { NARRATIVE_DOCUMENTS, NARRATIVE_FIGURES } from "@faheng/domain";
import type { TRPCRouterRecord } from "@trpc/server";
import { z } from "zod";
import { day, id, prose, time, wording } from "../schemas/common.ts";
import { signedIn } from "../trpc.ts";

const document = z.enum(NARRATIVE_DOCUMENTS);
const figure = z.enum(NARRATIVE_FIGURES);
const level = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]);
const values = z.partialRecord(figure, z.string());

/** 文稿: texts that an agency writes for its documents, around figures of its assessment. */
export const narrativeRouter = {
  get: signedIn
    .input(z.strictObject({ assessmentId: id, document }))
    .output(
      z.strictObject({
        words: wording,
        version: z.int(),
        blocks: z.array(z.strictObject({ level, text: z.string() })).readonly(),
        kept: values,
        now: values,
        changed: z.array(z.strictObject({ name: figure, kept: z.string().nullable(), now: z.string() })).readonly(),
        versions: z.array(z.strictObject({ version: z.int(), savedByName: z.string(), savedAt: time })).readonly(),
        maySave: z.boolean(),
        around: z.strictObject({
          title: z.string(),
          closing: z.string().nullable(),
          annex: z.string().nullable(),
          by: z.string(),
          on: day,
        }),
      }),
    )
    .query(async ({ ctx, input }) => await getNarrative(ctx.app, ctx.actor, input)),
  save: signedIn
    .input(
      z.strictObject({
        assessmentId: id,
        document,
        expectedVersion: z.int().min(0),
        blocks: z
          .array(z.strictObject({ level, text: prose(10_000) }))
          .min(1)
          .max(300),
        take: z.array(figure).max(NARRATIVE_FIGURES.length),
      }),
    )
    .output(z.strictObject({ version: z.int() }))
    .mutation(async ({ ctx, input }) => await saveNarrative(ctx.app, ctx.actor, input)),
} satisfies TRPCRouterRecord;
