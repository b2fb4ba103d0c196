import { z } from "zod";
import { status } from "./assessment.ts";
import { code, day, errorReport, id } from "./common.ts";

const piece = z.strictObject({
  material: z.string(),
  kind: z.enum(["file", "link", "note", "sealed", "letter"]),
  name: z.string(),
  effectiveOn: day,
  stands: z.enum(["window", "material"]).nullable(),
});

const takeable = z.strictObject({
  indicator: code,
  title: z.string(),
  expectedVersion: z.int().min(0),
  from: z.strictObject({ assessmentId: id, cycleTitle: z.string(), isApproved: z.boolean() }),
  reworded: z.strictObject({ title: z.string() }).nullable(),
  status,
  progress: z.string(),
  facts: z.int().min(0),
  lostFacts: z.int().min(0),
  evidence: z.array(piece).readonly(),
  stands: errorReport.nullable(),
  isAlike: z.boolean(),
});

/** What of the cycles before can be taken over into an assessment. */
export const takeableView = z.strictObject({
  rows: z.array(takeable).readonly(),
  gone: z.array(z.strictObject({ indicator: code, title: z.string(), cycleTitle: z.string() })).readonly(),
  without: z.int().min(0),
  evidenceFrom: day.nullable(),
});

/** What was taken over into an assessment. */
export const takingRows = z
  .array(
    z.strictObject({
      indicator: code,
      title: z.string(),
      version: z.int().min(1),
      /** `null` where whoever asks may not read that assessment. */
      from: z.strictObject({ assessmentId: id, cycleTitle: z.string(), version: z.int().min(1) }).nullable(),
      by: z.string(),
      at: z.string(),
      pieces: z.int().min(0),
      state: z.enum(["stands", "undone", "changed"]),
      isTheirs: z.boolean(),
      inTheWay: errorReport.nullable(),
    }),
  )
  .readonly();
