import { amountSchema, type Fraction, fractionSchema, pointsSchema, said } from "@faheng/domain";
import { z } from "zod";
import { compare, fromFraction } from "../exact.ts";
import { countSchema, labelSchema, MAX_COUNT, unitSchema } from "./fields.ts";
import { mostShareSchema, type ShareLimit } from "./ratio-fact.ts";

/** A tier's lower end: `atLeast` includes the number (以上), `above` does not (超过). */
const tierSchema = z
  .strictObject({
    atLeast: fractionSchema.nullable().default(null),
    above: fractionSchema.nullable().default(null),
    points: amountSchema,
  })
  .refine(
    ({ atLeast, above }) => (atLeast === null) !== (above === null),
    said("give one of atLeast and above", "atLeast 与 above 应给且只给一个"),
  );
export type Tier = z.infer<typeof tierSchema>;

/** What a table of tiers states. */
export const tiersParams = z
  .strictObject({
    /** What is measured: a share, a whole number, a number with up to three decimals, or growth over the period before. */
    measure: z.enum(["ratio", "count", "number", "growth"]),
    /** The highest tier first. */
    tiers: z.array(tierSchema).min(1).max(50).readonly(),
    /** Amount below the lowest tier. */
    otherwise: amountSchema,
    /** Amount where there is nothing to take a share of (0 of 0), or the period before has nothing. */
    whenNone: amountSchema.nullable().default(null),
    mayExceed: z.boolean().default(false),
    /** The largest share that is believed where it may exceed the whole. */
    mostShare: mostShareSchema,
    unit: unitSchema.default("次"),
    label: labelSchema.default("实际情况"),
    numerator: labelSchema.default("符合要求的数量"),
    denominator: labelSchema.default("总数"),
    current: labelSchema.default("本期数"),
    previous: labelSchema.default("上年同期数"),
    /** The least value that is believed: a place in a ranking is 1 or more. `null`: 0 for a count, none for a number. */
    least: pointsSchema.nullable().default(null),
    max: countSchema(MAX_COUNT).default(MAX_COUNT),
  })
  .refine(({ tiers }) => tiers.every((tier, index) => index === 0 || isBelow(tier, tiers[index - 1] ?? tier)), {
    ...said("tiers must fall from the highest to the lowest", "各档应从高到低排列"),
    path: ["tiers"],
  })
  .refine((params) => params.measure !== "ratio" || params.tiers.every((tier) => isShare(tier, params)), {
    ...said(
      "a tier of a ratio is a share such as 60%, not above 100% (with mayExceed: not above mostShare)",
      "按比率分段的，各档应为比例，如 60%，不大于100%（mayExceed 为 true 时不大于 mostShare）",
    ),
    path: ["tiers"],
  })
  .refine(({ measure, least, max }) => least === null || measure === "number" || isLeastCount(measure, least, max), {
    ...said(
      "the least of a count is a whole number up to max; a ratio and a growth have none",
      "计数的 least 应为不大于 max 的非负整数，比率和增长率没有 least",
    ),
    path: ["least"],
  })
  .refine(({ measure, whenNone }) => measure === "ratio" || measure === "growth" || whenNone === null, {
    ...said("whenNone is for ratios and growth", "whenNone 只用于比率和增长率"),
    path: ["whenNone"],
  });
export type TiersParams = z.infer<typeof tiersParams>;

function isLeastCount(measure: string, least: number, max: number): boolean {
  return measure === "count" && least >= 0 && least % 1000 === 0 && least <= max * 1000;
}

function isBelow(lower: Tier, higher: Tier): boolean {
  const order = compare(fromFraction(boundOf(lower)), fromFraction(boundOf(higher)));
  return order < 0 || (order === 0 && lower.above === null && higher.above !== null);
}

function isShare(tier: Tier, { mayExceed, mostShare }: ShareLimit): boolean {
  return compare(fromFraction(boundOf(tier)), mayExceed ? fromFraction(mostShare) : 1) <= 0;
}

/** The number at which a tier begins. */
export function boundOf({ atLeast, above }: Tier): Fraction {
  return atLeast ?? above ?? { numerator: 0, denominator: 1 };
}
