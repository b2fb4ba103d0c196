import { answerQuestion, askQuestion, listQuestions, withdrawQuestion } from "@faheng/assessment";
import type { TRPCRouterRecord } from "@trpc/server";
import { z } from "zod";
import { code, id, prose, time, wording } from "../schemas/common.ts";
import { signedIn } from "../trpc.ts";

const standing = z.strictObject({ id, writes: z.int() });
const said = prose(2000);
const heard = z.strictObject({ said: z.string(), at: time });
const seen = z.int().min(1);

/** 询问: what reviewers ask an agency on items of their tasks. */
export const questionRouter = {
  list: signedIn
    .input(z.strictObject({ assessmentId: id }))
    .output(
      z.array(
        z.strictObject({
          id,
          indicator: code,
          writes: z.int(),
          state: z.enum(["asked", "answered", "withdrawn"]),
          words: wording,
          /** Of one's own question alone. */
          taskId: id.nullable(),
          /** Told to the office alone. */
          reviewer: z.string().nullable(),
          asked: heard,
          answered: heard.nullable(),
          mayAnswer: z.boolean(),
        }),
      ),
    )
    .query(async ({ ctx, input }) => await listQuestions(ctx.app, ctx.actor, input)),
  ask: signedIn
    .input(z.strictObject({ assessmentId: id, taskId: id, indicator: code, said }))
    .output(standing)
    .mutation(async ({ ctx, input }) => await askQuestion(ctx.app, ctx.actor, input)),
  answer: signedIn
    .input(z.strictObject({ assessmentId: id, id, seen, said }))
    .output(standing)
    .mutation(async ({ ctx, input }) => await answerQuestion(ctx.app, ctx.actor, input)),
  withdraw: signedIn
    .input(z.strictObject({ assessmentId: id, taskId: id, id, seen }))
    .output(standing)
    .mutation(async ({ ctx, input }) => await withdrawQuestion(ctx.app, ctx.actor, input)),
} satisfies TRPCRouterRecord;
