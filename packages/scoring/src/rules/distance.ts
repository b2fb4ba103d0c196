import { amountSchema, said } from "@faheng/domain";
import { z } from "zod";
import { compare, type Exact, multiply, subtract } from "../exact.ts";
import { defineRule, type RuleContext } from "../rule-kind.ts";
import { type Decimal, decimalSchema, LEAST_DECIMAL, MOST_DECIMAL } from "./decimal.ts";
import { inPoints, labelSchema, unitSchema, withEffect } from "./fields.ts";
import { inDecimals } from "./ratio-fact.ts";
import { gapOn, PARTIAL_WORDS, PARTIALS, stepsIn } from "./steps.ts";
import {
  benchmarkNameSchema,
  benchmarksIn,
  isBenchmark,
  knownValue,
  type Target,
  targetOf,
  targetText,
} from "./target.ts";

const params = z
  .strictObject({
    /** The number from which is counted. */
    target: z.union([decimalSchema, benchmarkNameSchema]),
    /** Which side of the target makes the amount. */
    side: z.enum(["below", "above"]),
    /** Amount of each step away from the target. */
    points: amountSchema,
    /** One step, in the unit: one of it unless stated. */
    step: decimalSchema
      .refine(({ value }) => compare(value, 0) > 0, said("must be more than zero", "应大于0"))
      .prefault("1"),
    /** Parts of a step: in proportion, as a whole step once started, or not at all. */
    partial: z.enum(PARTIALS).default("linear"),
    /** The least and the most that is believed; `null`: nothing limits it. */
    least: decimalSchema.nullable().default(null),
    most: decimalSchema.nullable().default(null),
    unit: unitSchema,
    label: labelSchema.default("实际数值"),
  })
  .refine(({ least, most }) => least === null || most === null || compare(least.value, most.value) <= 0, {
    ...said("least must not be above most", "least 不能大于 most"),
    path: ["least"],
  });
type Params = z.infer<typeof params>;

const steps = (params: Params, value: Exact, goal: Exact): Exact =>
  stepsIn(gapOn(params.side, value, goal), params.step.value, params.partial);

const amountAt = (params: Params, value: Exact, goal: Exact): Exact =>
  multiply(steps(params, value, goal), params.points);

const goalOf = ({ target }: Params, context: RuleContext): Target => targetOf(target, ({ value }) => value, context);

const goalText = (params: Params, context: RuleContext): string => {
  const { target, unit } = params;
  if (!isBenchmark(target)) return `${target.text}${unit}`;
  return targetText(goalOf(params, context), (value) => `${inDecimals(value, 6)}${unit}`);
};

/** At the far ends of what is believed and of the target; `null` where nothing ends one of them. */
function mostOf(params: Params, context: RuleContext): Exact | null {
  if (params.points === 0) return 0;
  const isBelow = params.side === "below";
  const target = goalOf(params, context);
  const [end, goal] = isBelow ? [params.least, target.most] : [params.most, target.least];
  return end === null || goal === null ? null : amountAt(params, end.value, goal);
}

function isBelieved({ least, most }: Params, { value }: Decimal): boolean {
  return (least === null || compare(value, least.value) >= 0) && (most === null || compare(value, most.value) <= 0);
}

/** By how far a number is from a target: 每高于1微克扣0.5分; 每少10万元扣0.2分. */
export const distance = defineRule({
  kind: "distance",
  title: { zh: "与目标之差", en: "Distance from a target" },
  names: {
    target: { zh: "目标值", en: "Target" },
    side: { zh: "低于还是高于目标", en: "Below or above the target" },
    points: { zh: "每一步的分值", en: "Points for each step" },
    step: { zh: "每差多少算一步", en: "Size of a step" },
    partial: { zh: "不足一步怎么计", en: "Part of a step" },
    least: { zh: "最少可填", en: "Least value believed" },
    most: { zh: "最多可填", en: "Largest value believed" },
    unit: { zh: "单位", en: "Unit" },
    label: { zh: "问题", en: "Question" },
  },
  params,
  fact: (params) => {
    const [least, most] = [params.least?.text ?? LEAST_DECIMAL, params.most?.text ?? MOST_DECIMAL];
    return decimalSchema.refine(
      (fact) => isBelieved(params, fact),
      said(`must be from ${least} to ${most}`, `应在${least}至${most}之间`),
    );
  },
  field: ({ label, unit, least, most }) => ({
    kind: "number" as const,
    label,
    unit,
    min: least?.text ?? LEAST_DECIMAL,
    max: most?.text ?? MOST_DECIMAL,
    places: 6,
  }),
  benchmarks: ({ target }) => benchmarksIn(target, "number"),
  read: (params, context) => {
    const { label, side, step, points, partial, unit } = params;
    const { effect } = context;
    const away = side === "below" ? "低" : "高";
    return `${label}以${goalText(params, context)}为准，每${away}${step.text}${unit}${withEffect(effect, points)}（${PARTIAL_WORDS[partial]}）`;
  },
  amount: (params, { value }, context) => amountAt(params, value, knownValue(goalOf(params, context))),
  bounds: (params, context) => ({ least: 0, most: mostOf(params, context) }),
  arithmetic: (params, { value }, context) => {
    const goal = knownValue(goalOf(params, context));
    const away = gapOn(params.side, value, goal);
    if (away === 0) return "";
    const { side, step, partial, unit, points } = params;
    const counted = step.value === 1 && partial === "linear" ? "" : `，计${inDecimals(steps(params, value, goal))}档`;
    return `${side === "below" ? "低" : "高"}${inDecimals(away, 6)}${unit}${counted}×${inPoints(points)}`;
  },
  stated: (params, { text }, context) => `${params.label}${text}${params.unit}，目标${goalText(params, context)}`,
  // A number below its target may yet grow, and one above it shrink: either way the year is not over.
  ahead: (params, _, context) => ({ least: 0, most: mostOf(params, context) }),
  samples: (params, context) => {
    const { side, step, least, most } = params;
    const { value: goal } = goalOf(params, context);
    if (goal === null) return [];
    const sign = side === "below" ? -1 : 1;
    const values = Array.from({ length: 11 }, (_, index) => subtract(goal, multiply(step.value, -sign * index)));
    return values
      .filter(
        (value) =>
          (least === null || compare(value, least.value) >= 0) && (most === null || compare(value, most.value) <= 0),
      )
      .map((value) => inDecimals(value, 6))
      .filter((text) => !text.startsWith("约"));
  },
});
