import { askTrial, exportTrial, readTrial, TABLE_FORMATS, type TableFormat } from "@faheng/assessment";
import type { TRPCRouterRecord } from "@trpc/server";
import { z } from "zod";
import { code, errorReport, id, time, wording } from "../schemas/common.ts";
import { interval, outcome } from "../schemas/score.ts";
import { signedIn } from "../trpc.ts";
import { jobState } from "../schemas/job.ts";

const digest = z.string().regex(/^[0-9a-f]{64}$/);
const version = z.string().regex(/^\d{1,9}\.\d{1,9}\.\d{1,9}$/);
const named = z.strictObject({ profile: z.strictObject({ id: code, version }), cycleId: id });

const figures = z.strictObject({
  interval,
  grade: z.string().nullable(),
  disqualified: z.boolean(),
  rank: z.int().nullable(),
  /** What conditions come to, words in place of the points among it. */
  outcomes: z.array(outcome).readonly().exactOptional(),
});

const row = z.strictObject({
  assessmentId: id,
  agencyId: id,
  agencyName: z.string(),
  category: z.string(),
  before: figures.nullable(),
  after: figures.nullable(),
  unread: z.int(),
  fault: errorReport.nullable(),
});

const trial = z.strictObject({
  id,
  state: jobState,
  stateWords: wording,
  /** Thousandths done. */
  progress: z.int(),
  askedBy: z.string().nullable(),
  isOwn: z.boolean(),
  createdAt: time,
  finishedAt: time.nullable(),
  failure: errorReport.nullable(),
  /** Whether the version still is what was tried. */
  isCurrent: z.boolean(),
  result: z
    .discriminatedUnion("outcome", [
      z.strictObject({ outcome: z.literal("changed") }),
      z.strictObject({
        outcome: z.literal("tried"),
        rows: z.array(row).readonly(),
        checked: z.int(),
        different: z.int(),
      }),
    ])
    .nullable(),
});

/** A scoring profile tried on all agencies of a cycle, for the office alone. Nobody's score changes. */
export const trialRouter = {
  ask: signedIn
    .input(named.extend({ expected: digest.nullable() }))
    .output(z.strictObject({ id }))
    .mutation(async ({ ctx, input }) => await askTrial(ctx.app, ctx.actor, input)),
  /** The last one of a version on a cycle. */
  last: signedIn
    .input(named)
    .output(trial.nullable())
    .query(async ({ ctx, input }) => await readTrial(ctx.app, ctx.actor, input)),
  /** Its result as a file; the taking is written down. */
  export: signedIn
    .input(named.extend({ format: z.enum(Object.keys(TABLE_FORMATS) as [TableFormat]) }))
    .output(z.strictObject({ fileName: z.string(), mediaType: z.string(), base64: z.base64() }))
    .mutation(async ({ ctx, input }) => {
      const { bytes, ...file } = await exportTrial(ctx.app, ctx.actor, input);
      return { ...file, base64: Buffer.from(bytes).toString("base64") };
    }),
} satisfies TRPCRouterRecord;
