import { getAssessment, listAssessmentSummaries } from "@faheng/assessment";
import type { TRPCRouterRecord } from "@trpc/server";
import { z } from "zod";
import { toDetail, toSummary } from "../present.ts";
import { detail, summary } from "../schemas/assessment.ts";
import { id } from "../schemas/common.ts";
import { signedIn } from "../trpc.ts";

/** Assessments the actor may read. */
export const assessmentRouter = {
  list: signedIn
    .input(z.strictObject({ cycleId: id.optional() }).optional())
    .output(z.array(summary))
    .query(async ({ ctx, input }) => {
      const summaries = await listAssessmentSummaries(ctx.app, ctx.actor, input?.cycleId ?? null);
      return summaries.map(toSummary);
    }),
  get: signedIn
    .input(z.strictObject({ id }))
    .output(detail)
    .query(async ({ ctx, input }) => toDetail(await getAssessment(ctx.app, ctx.actor, input.id))),
} satisfies TRPCRouterRecord;
