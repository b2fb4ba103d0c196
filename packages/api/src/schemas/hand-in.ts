import { z } from "zod";
import { assessmentState } from "./assessment.ts";
import { code, day, id, points, time } from "./common.ts";
import { interval } from "./score.ts";

/** Which assessment somebody moves, and how often it had moved when they looked. */
export const move = z.strictObject({ assessmentId: id, expectedMoves: z.int().min(0) });

/** Codes of indicators of one assessment. */
export const codes = z.array(code).max(2000);

const act = z.enum([
  "hand-in",
  "withdraw",
  "return",
  "excuse",
  "restore",
  "begin-review",
  "announce",
  "recall",
  "finalise",
  "correct",
  "reopen",
]);

export const figures = z.strictObject({
  total: points.nullable(),
  interval,
  full: points.nullable(),
  applicable: points.nullable(),
  grade: z.string().nullable(),
  disqualified: z.boolean(),
});

export const moved = z.strictObject({ moves: z.int() });

/** Where an assessment stands, what stands in the way of handing it in, and what it came to each time, newest first. */
export const handInView = z.strictObject({
  state: assessmentState,
  moves: z.int(),
  steps: z
    .array(
      z.strictObject({
        act,
        /** Name at the time. */
        byName: z.string(),
        at: time,
        reason: z.string().nullable(),
        dueOn: day.nullable(),
        items: codes.readonly(),
      }),
    )
    .readonly(),
  /** What this person may do with it now. */
  acts: z.array(act).readonly(),
  /** What is neither approved nor named as not reported yet. */
  open: z
    .array(
      z.strictObject({
        code,
        title: z.string(),
        state: z.enum(["none", "draft", "submitted", "returned", "approved"]),
      }),
    )
    .readonly(),
  items: z.int(),
  /** What the approved answers alone come to. */
  approved: figures.nullable(),
  /** What everything that is stated comes to. */
  live: figures.nullable(),
  results: z
    .array(
      z.strictObject({
        n: z.int(),
        kind: z.enum(["self", "preliminary", "final", "migrated"]),
        unreported: codes.readonly(),
        at: time,
        by: z.string(),
        statedSha256: z.string(),
        manifestSha256: z.string(),
        figures: figures.nullable(),
      }),
    )
    .readonly(),
});
