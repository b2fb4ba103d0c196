import {
  approveNotApplicable,
  previewResponse,
  responseHistory,
  returnNotApplicable,
  saveResponse,
} from "@faheng/assessment";
import type { TRPCRouterRecord } from "@trpc/server";
import { z } from "zod";
import { response, savedResponse, statedFacts, statedNotApplicable, status } from "../schemas/assessment.ts";
import { code, id } from "../schemas/common.ts";
import { explanation, statusHint } from "../schemas/score.ts";
import { signedIn } from "../trpc.ts";

const place = z.strictObject({ assessmentId: id, indicator: code });
const stated = place.extend({ status, facts: statedFacts, notApplicable: statedNotApplicable });

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
  returnNotApplicable: signedIn
    .input(place.extend({ expectedVersion: z.int().min(1), reason: z.string().trim().min(1).max(2000) }))
    .output(savedResponse)
    .mutation(async ({ ctx, input }) => await returnNotApplicable(ctx.app, ctx.actor, input)),
  approveNotApplicable: signedIn
    .input(place.extend({ expectedVersion: z.int().min(1) }))
    .output(savedResponse)
    .mutation(async ({ ctx, input }) => await approveNotApplicable(ctx.app, ctx.actor, input)),
} satisfies TRPCRouterRecord;
