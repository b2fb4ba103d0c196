import {
  explainAssessment,
  getAssessment,
  listAssessmentSummaries,
  openAssessment,
  toFull,
  whatIf,
} from "@faheng/assessment";
import type { TRPCRouterRecord } from "@trpc/server";
import { z } from "zod";
import { toDetail, toOpened, toSummary } from "../present.ts";
import { detail, explained, opened, summary } from "../schemas/assessment.ts";
import { code, id, points } from "../schemas/common.ts";
import { whatIf as whatIfView } from "../schemas/profile.ts";
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
  /**
   * The same without its base, which `GET /files/base/:assessmentId/:sha256` answers and the browser keeps, and without what
   * explains its score, which `explanation` answers to who does not hold it.
   */
  open: signedIn
    .input(z.strictObject({ id }))
    .output(opened)
    .query(async ({ ctx, input }) => toOpened(await openAssessment(ctx.app, ctx.actor, input.id))),
  /** How the score came about as it stands now. */
  explanation: signedIn
    .input(z.strictObject({ id }))
    .output(explained)
    .query(async ({ ctx, input }) => await explainAssessment(ctx.app, ctx.actor, input.id)),
  /** The fewest facts to change so that the total is sure to reach a target. */
  whatIf: signedIn
    .input(z.strictObject({ id, target: points }))
    .output(whatIfView)
    .query(async ({ ctx, input }) => await whatIf(ctx.app, ctx.actor, input)),
  /** What it would take for one indicator to reach full marks. */
  toFull: signedIn
    .input(z.strictObject({ id, indicator: code }))
    .output(whatIfView)
    .query(async ({ ctx, input }) => await toFull(ctx.app, ctx.actor, input)),
} satisfies TRPCRouterRecord;
