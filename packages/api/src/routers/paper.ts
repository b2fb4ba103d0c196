import {
  askPaperPdf,
  issuePaper,
  listCityPapers,
  listPapers,
  makePaper,
  readAskedPdfs,
  withdrawPaper,
} from "@faheng/assessment";
import type { TRPCRouterRecord } from "@trpc/server";
import { z } from "zod";
import { id, line, prose, nothing } from "../schemas/common.ts";
import {
  askedPdfs,
  paperAbout,
  paperFormat,
  paperKind,
  papersView,
  paperStanding,
  paperView,
} from "../schemas/paper.ts";
import { signedIn } from "../trpc.ts";

const place = z.strictObject({ assessmentId: id, id, seen: z.int().min(1) });
const number = line(60).nullable();

/** 公文: documents as they were made, from draft to issued to withdrawn. */
export const paperRouter = {
  list: signedIn
    .input(z.strictObject({ assessmentId: id }))
    .output(papersView)
    .query(async ({ ctx, input }) => await listPapers(ctx.app, ctx.actor, input)),
  city: signedIn
    .input(z.strictObject({ cycleId: id }))
    .output(z.array(paperView).readonly())
    .query(async ({ ctx, input }) => await listCityPapers(ctx.app, ctx.actor, input)),
  make: signedIn
    .input(
      z.strictObject({
        assessmentId: id,
        kind: paperKind,
        about: paperAbout,
        format: paperFormat,
        number,
        template: z.int().min(1).nullable().default(null),
      }),
    )
    .output(paperStanding)
    .mutation(async ({ ctx, input }) => await makePaper(ctx.app, ctx.actor, input)),
  /** Which documents the caller has asked for as PDF, and whether any can be made here; one is taken by the id of its job. */
  pdfs: signedIn
    .input(nothing)
    .output(askedPdfs)
    .query(async ({ ctx }) => await readAskedPdfs(ctx.app, ctx.actor)),
  askPdf: signedIn
    .input(place.omit({ seen: true }))
    .output(z.strictObject({ id }))
    .mutation(async ({ ctx, input }) => await askPaperPdf(ctx.app, ctx.actor, input)),
  issue: signedIn
    .input(place.extend({ number }))
    .output(paperStanding)
    .mutation(async ({ ctx, input }) => await issuePaper(ctx.app, ctx.actor, input)),
  withdraw: signedIn
    .input(place.extend({ reason: prose(2000) }))
    .output(paperStanding)
    .mutation(async ({ ctx, input }) => await withdrawPaper(ctx.app, ctx.actor, input)),
} satisfies TRPCRouterRecord;
