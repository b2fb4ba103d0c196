import { z } from "zod";
import { cycleKind } from "./assessment.ts";
import { day, id, points, prose, time } from "./common.ts";

const amount = points.nullable();
const part = z.strictObject({ name: z.string(), score: points, maximum: amount });
const pastYear = z.int().min(1949).max(9999);

/** What a document says of one year. */
const content = z.strictObject({
  cycle: z.string(),
  total: points,
  maximum: amount,
  grade: z.string().nullable(),
  rank: z.string().nullable(),
  parts: z.array(part).readonly(),
  document: z.string(),
  documentOn: day,
});

const origin = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("imported"),
    document: z.string(),
    documentOn: day,
    grade: z.string().nullable(),
    rank: z.string().nullable(),
    parts: z.array(part).readonly(),
    version: z.int(),
    byOffice: z.boolean(),
    savedByName: z.string(),
    savedAt: time,
    mayRemove: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal("computed"),
    assessmentId: id,
    isOver: z.boolean(),
    cycleKind,
    disqualified: z.boolean(),
    grade: z.string().nullable(),
  }),
]);

/** An agency's totals by year, and what was done to those that were brought in. */
export const trend = z.strictObject({
  agency: z.string(),
  points: z
    .array(
      z.strictObject({
        year: pastYear,
        cycle: z.string(),
        framework: z.string(),
        lowest: amount,
        highest: amount,
        maximum: amount,
        origin,
        against: z
          .strictObject({
            year: pastYear,
            unlike: z.array(z.enum(["framework", "profile", "maximum", "maximum-unknown", "applicable"])).readonly(),
            difference: amount,
          })
          .nullable(),
      }),
    )
    .readonly(),
  former: z
    .array(
      z.strictObject({
        year: pastYear,
        framework: z.string(),
        version: z.int(),
        act: z.enum(["import", "correct", "remove"]),
        byOffice: z.boolean(),
        content,
        reason: z.string().nullable(),
        fileSha256: z.string().nullable(),
        savedByName: z.string(),
        savedAt: time,
      }),
    )
    .readonly(),
  mayImport: z.boolean(),
});

/** Which result somebody removes. */
export const removedPast = z.strictObject({
  agencyId: id,
  year: pastYear,
  framework: z.string().min(1).max(200),
  expectedVersion: z.int().min(1),
  reason: prose(200),
});
