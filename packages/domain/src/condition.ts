import { z } from "zod";
import { lineSchema } from "./bound.ts";
import { codeSchema } from "./framework.ts";
import { scoreEffectSchema } from "./score-effect.ts";

const shortText = z.string().min(1).max(400);
const codes = z.array(codeSchema).readonly();

/**
 * An amount that a condition or a criterion looks at, each at its step of the documented order. Where several are named
 * (任一项、任一部分) each is looked at by itself; an empty list means all of them. What does not apply is left out.
 */
export const measureSchema = z.discriminatedUnion("of", [
  /** Points deducted (扣分合计), by these items or by all, as far as the items' floors let them. */
  z.strictObject({ of: z.literal("deductions"), indicators: codes.default([]) }),
  /** Each of these items, or each item with marks, on its own scale. */
  z.strictObject({ of: z.literal("items"), indicators: codes.default([]) }),
  /** Each of these groups, and every group of a level (1 the outermost), under its limits and without its bonus. */
  z.strictObject({
    of: z.literal("groups"),
    groups: codes.default([]),
    level: z.int().min(1).max(20).nullable().default(null),
  }),
  /** Each of these parts, or each part, before conversion and weight. */
  z.strictObject({ of: z.literal("parts"), parts: codes.default([]) }),
  /** 基础分: everything before the bonus. */
  z.strictObject({ of: z.literal("base") }),
  /** The bonus under its caps. */
  z.strictObject({ of: z.literal("bonus") }),
  /** The total as it is printed. */
  z.strictObject({ of: z.literal("total") }),
]);
export type Measure = z.infer<typeof measureSchema>;

/** How an amount stands to a line: 低于, 不超过, 达到 (以上 includes the number), 超过. */
export const comparisonSchema = z.enum(["below", "at-most", "at-least", "above"]);
export type Comparison = z.infer<typeof comparisonSchema>;

/** What is looked at, and how it must stand. */
const lookSchema = z.strictObject({
  measure: measureSchema,
  is: comparisonSchema,
  /** Points, or a share of the full marks of what is measured, as far as they apply. */
  line: lineSchema,
  /** How many of what is measured must be so (两项以上); `1` is 任一. */
  count: z.int().min(1).max(2000).default(1),
});
export type Look = z.infer<typeof lookSchema>;

/** Most that one condition looks at beside its first; a sentence of a document holds two or three. */
const MOST_FURTHER = 10;

/** An effect that a measured amount has: 任一部分低于60%的不得评优. */
export const conditionSchema = z.strictObject({
  id: codeSchema,
  when: lookSchema,
  /** What must be so besides (总分达到90且各部分均不低于60%), or may be in its place. */
  further: z.array(lookSchema).max(MOST_FURTHER).readonly().default([]),
  /** Whether all of them must be so (且), or any one (或). */
  joined: z.enum(["all", "any"]).default("all"),
  effect: scoreEffectSchema,
  /** Where it stands in the document. */
  place: shortText,
  /** The rule in our own short Chinese words, figures kept. */
  wording: z.string().min(1).max(2000),
});
export type Condition = z.infer<typeof conditionSchema>;

/**
 * A ladder of its own over a measure, by which a unit is graded beside its total; the lowest grade counts. Below all its
 * lines the grade after the last that it names is the best there is.
 */
export const gradeCriterionSchema = z.strictObject({
  measure: measureSchema,
  /** How a line is met: `at-least` for points reached, `at-most` for points lost. */
  is: comparisonSchema.default("at-least"),
  /** Names of `settings.grades`, highest first, each with the line it asks for. */
  grades: z.array(z.strictObject({ name: shortText, line: lineSchema })).readonly(),
  place: shortText,
  wording: z.string().min(1).max(2000),
});
export type GradeCriterion = z.infer<typeof gradeCriterionSchema>;
