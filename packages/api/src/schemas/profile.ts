import { factSchema, type ProfileInput } from "@faheng/domain";
import { z } from "zod";
import { question, standing } from "./assessment.ts";
import { code, day, errorReport, id, line, points, statedDay } from "./common.ts";
import { explanation, headline, interval, outcome } from "./score.ts";

/** A profile as somebody writes it; what is wrong with it is told by the procedure, not by its input schema. */
export const writtenProfile = z.custom<ProfileInput>((value) => typeof value === "object" && value !== null);

const version = z.string().regex(/^\d{1,9}\.\d{1,9}\.\d{1,9}$/);

/** A profile by name; without a version the shipped one or the newest that the actor may see. */
export const profileName = z.strictObject({
  id: code,
  version: version.optional(),
  /** The bureau whose own it is; left out for a shipped one and the office's. */
  owner: id.nullable().optional(),
});
export const profileChoice = z.union([profileName, z.strictObject({ profile: writtenProfile })]);

export const newProfile = profileName.extend({
  standing: z.enum(["office", "bureau"]).default("office"),
  newId: code,
  newVersion: version,
  title: line(400),
  weights: z.record(code, z.string().max(40)),
});

/** Made-up facts of one unit; what is wrong with them is told by the procedure. */
export const trial = z.strictObject({
  facts: z.record(z.string(), z.unknown()),
  notApplicable: z.record(z.string(), z.unknown()),
  unitClass: z.string().max(100).nullable().optional(),
  period: z.strictObject({ from: statedDay, to: statedDay }).optional(),
});

export const profileRow = z.strictObject({
  id: code,
  version: z.string(),
  title: z.string(),
  standing,
  frameworkId: code,
  author: z.string().nullable(),
  signedOn: day.nullable(),
  status: z.enum(["shipped", "draft", "signed"]),
  /** Of what is stored, to be named when it is changed; `null` for a shipped one. */
  sha256: z.string().nullable(),
  /** The bureau whose own it is; `null` for a shipped one and the office's. */
  owner: id.nullable(),
  /** Sources whose weight nobody has set. */
  unweighted: z.array(code),
});

export const profileCheck = z.strictObject({
  errors: z.array(errorReport).readonly(),
  /** Where the profile contradicts itself; nothing is refused for it. */
  warnings: z.array(errorReport).readonly(),
  sum: points.nullable(),
  sums: z.array(z.strictObject({ source: code.nullable(), points })).readonly(),
  fullMarks: points.nullable(),
  fields: z.record(code, z.array(question).readonly()),
});

export const profileTrial = z.strictObject({
  explanation: explanation.nullable(),
  errors: z.array(errorReport).readonly(),
});

const side = z
  .strictObject({
    full: points,
    state: z.enum(["scored", "pending", "not-applicable", "unscored"]),
    interval,
  })
  .nullable();

const total = z
  .strictObject({
    interval,
    grade: z.string().nullable(),
    disqualified: z.boolean(),
    outcomes: z.array(outcome).readonly(),
  })
  .nullable();

export const profileComparison = z.strictObject({
  errors: z.strictObject({ left: z.array(errorReport).readonly(), right: z.array(errorReport).readonly() }),
  total: z.strictObject({ left: total, right: total, difference: interval.nullable() }),
  items: z
    .array(
      z.strictObject({ indicator: code, title: z.string(), left: side, right: side, difference: interval.nullable() }),
    )
    .readonly(),
  /** Facts (`indicator.key`) that a profile does not ask for, or not in this form. */
  unread: z.strictObject({ left: z.array(z.string()).readonly(), right: z.array(z.string()).readonly() }),
});

/** What to change for more points; amounts in thousandths, assured whatever is pending. */
export const whatIf = z.strictObject({
  reachable: z.boolean(),
  now: points.nullable(),
  reached: points.nullable(),
  isCheapest: z.boolean(),
  steps: z
    .array(
      z.strictObject({
        indicator: code,
        title: z.string(),
        key: code,
        clause: z.string(),
        wording: z.string(),
        reading: z.string(),
        from: factSchema,
        to: factSchema,
        gain: points.nullable(),
        ownGain: points.nullable(),
      }),
    )
    .readonly(),
  openEnded: z
    .array(
      z.strictObject({
        indicator: code,
        title: z.string(),
        hasNoLowerEnd: z.boolean(),
        hasNoUpperEnd: z.boolean(),
        statedBy: z.enum(["agency", "office"]),
      }),
    )
    .readonly(),
  headline: headline.nullable(),
  others: z.array(code).readonly(),
});
