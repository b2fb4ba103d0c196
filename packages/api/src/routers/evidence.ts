import {
  acceptEvidence,
  giveEvidence,
  listIndicatorEvidence,
  listStoredFiles,
  previewEvidence,
  sendBackEvidence,
  withdrawEvidence,
} from "@faheng/assessment";
import type { TRPCRouterRecord } from "@trpc/server";
import {
  documentPreview,
  evidenceFile,
  evidenceGiving,
  evidenceJudging,
  evidenceMove,
  evidencePlace,
  evidenceReturn,
  evidenceStanding,
  indicatorEvidence,
  storedFiles,
  storedFilesAsked,
} from "../schemas/evidence.ts";
import { signedIn } from "../trpc.ts";

/** 佐证材料: what is given for each material of an indicator, and what is found of it. Files come and go by routes of their own. */
export const evidenceRouter = {
  list: signedIn
    .input(evidencePlace.omit({ material: true }))
    .output(indicatorEvidence)
    .query(async ({ ctx, input }) => await listIndicatorEvidence(ctx.app, ctx.actor, input)),
  preview: signedIn
    .input(evidenceFile)
    .output(documentPreview)
    .query(async ({ ctx, input }) => await previewEvidence(ctx.app, ctx.actor, input)),
  stored: signedIn
    .input(storedFilesAsked)
    .output(storedFiles)
    .query(async ({ ctx, input }) => await listStoredFiles(ctx.app, ctx.actor, input)),
  give: signedIn
    .input(evidenceGiving)
    .output(evidenceStanding)
    .mutation(async ({ ctx, input }) => await giveEvidence(ctx.app, ctx.actor, input)),
  withdraw: signedIn
    .input(evidenceMove)
    .output(evidenceStanding)
    .mutation(async ({ ctx, input }) => await withdrawEvidence(ctx.app, ctx.actor, input)),
  accept: signedIn
    .input(evidenceJudging)
    .output(evidenceStanding)
    .mutation(async ({ ctx, input }) => await acceptEvidence(ctx.app, ctx.actor, input)),
  sendBack: signedIn
    .input(evidenceReturn)
    .output(evidenceStanding)
    .mutation(async ({ ctx, input }) => await sendBackEvidence(ctx.app, ctx.actor, input)),
} satisfies TRPCRouterRecord;
