import {
  approveResponse,
  previewResponse,
  recallResponse,
  responseHistory,
  returnResponse,
  reviseResponse,
  saveResponse,
  submitResponse,
  withdrawResponse,
} from "@faheng/assessment";
import type { TRPCRouterRecord } from "@trpc/server";
import { z } from "zod";
import { response, savedResponse, statedFacts, statedNotApplicable, status } from "../schemas/assessment.ts";
import { code, day, id } from "../schemas/common.ts";
import { explanation, statusHint } from "../schemas/score.ts";
import { signedIn } from "../trpc.ts";

const place = z.strictObject({ assessmentId: id, indicator: code });
const stated = place.extend({ status, facts: statedFacts, notApplicable: statedNotApplicable });
/** The version that somebody hands on. */
const handed = place.extend({ expectedVersion: z.int().min(1) });
const reason = z.string().trim().min(1).max(2000);

/** What departments state. */
export const responseRouter = {
  save: signedIn
    .input(stated.extend({ expectedVersion: z.int().min(0), progress: z.string().max(10_000) }))
    .output(savedResponse)
    .mutation(async ({ ctx, input }) => await saveResponse(ctx.app, ctx.actor, input)),
  preview: signedIn
    .input(stated)
    .output(z.strictObject({ explanation: explanation.nullable(), hint: statusHint.nullable() }))
    .query(async ({ ctx, input }) => await previewResponse(ctx.app, ctx.actor, input)),
  history: signedIn
    .input(place)
    .output(z.array(response))
    .query(async ({ ctx, input }) => await responseHistory(ctx.app, ctx.actor, input)),
  submit: signedIn
    .input(handed)
    .output(savedResponse)
    .mutation(async ({ ctx, input }) => await submitResponse(ctx.app, ctx.actor, input)),
  withdraw: signedIn
    .input(handed)
    .output(savedResponse)
    .mutation(async ({ ctx, input }) => await withdrawResponse(ctx.app, ctx.actor, input)),
  return: signedIn
    .input(handed.extend({ reason }))
    .output(savedResponse)
    .mutation(async ({ ctx, input }) => await returnResponse(ctx.app, ctx.actor, input)),
  approve: signedIn
    .input(handed)
    .output(savedResponse)
    .mutation(async ({ ctx, input }) => await approveResponse(ctx.app, ctx.actor, input)),
  revise: signedIn
    .input(handed)
    .output(savedResponse)
    .mutation(async ({ ctx, input }) => await reviseResponse(ctx.app, ctx.actor, input)),
  recall: signedIn
    .input(handed.extend({ reason, dueOn: day }))
    .output(savedResponse)
    .mutation(async ({ ctx, input }) => await recallResponse(ctx.app, ctx.actor, input)),
} satisfies TRPCRouterRecord;
