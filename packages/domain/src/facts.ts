import { z } from "zod";
import { codeSchema } from "./framework.ts";

/**
 * One fact as stated: a count, a ratio, a date, a state, a list of parts or events, a judged amount. Its shape is set by
 * the rule that reads it. `null` or absent means pending (nobody has said yet): neither zero nor done.
 */
export const factSchema = z.json();
export type Fact = z.infer<typeof factSchema>;

/** Facts of one indicator by fact key. */
export const indicatorFactsSchema = z.record(codeSchema, factSchema);
export type IndicatorFacts = z.infer<typeof indicatorFactsSchema>;

/** Why an indicator does not apply to this agency, and who agreed. */
export const notApplicableSchema = z.strictObject({
  reason: z.string().min(1).max(2000),
  /** `null` until a coordinator has approved it; unapproved it counts as pending, not as not applicable. */
  approvedBy: z.string().max(200).nullable(),
});
export type NotApplicable = z.infer<typeof notApplicableSchema>;

/** Everything stated about one agency under one framework: what the engine scores, and the file `faheng score` reads. */
export const assessmentFactsSchema = z.strictObject({
  format: z.literal("faheng.facts/1"),
  /** Who is scored; for people only. */
  unit: z.string().max(200).default(""),
  /** Class of unit, for targets that differ (clause.unitParams); `null` for none. */
  unitClass: z.string().max(100).nullable().default(null),
  facts: z.record(codeSchema, indicatorFactsSchema),
  notApplicable: z.record(codeSchema, notApplicableSchema).default({}),
  /** Values of the profile's benchmarks, where a file is scored by itself; on the platform the office states them. */
  benchmarks: z.record(codeSchema, z.union([z.string().max(40), z.number()])).exactOptional(),
});
export type AssessmentFacts = z.output<typeof assessmentFactsSchema>;
