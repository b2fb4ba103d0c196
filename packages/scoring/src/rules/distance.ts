import { amountSchema, said } from "@faheng/domain";
import { z } from "zod";
import { compare, type Exact, greater, multiply, subtract } from "../exact.ts";
import { defineRule } from "../rule-kind.ts";
import { type Decimal, decimalSchema, LEAST_DECIMAL, MOST_DECIMAL } from "./decimal.ts";
import { inPoints, labelSchema, unitSchema, withEffect } from "./fields.ts";
import { inDecimals } from "./ratio-fact.ts";
import { PARTIAL_WORDS, PARTIALS, stepsIn } from "./steps.ts";

const params = z
  .strictObject({
    /** The number from which is counted. */
    target: decimalSchema,
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

/** How far a number is on the side that counts; zero when it is not. */
function gap({ target, side }: Params, value: Exact): Exact {
  return greater(0, side === "below" ? subtract(target.value, value) : subtract(value, target.value));
}

const steps = (params: Params, value: Exact): Exact => stepsIn(gap(params, value), params.step.value, params.partial);

const amountAt = (params: Params, value: Exact): Exact => multiply(steps(params, value), params.points);

/** At the far end of what is believed; `null` where nothing ends it. */
function mostOf(params: Params): Exact | null {
  const end = params.side === "below" ? params.least : params.most;
  if (end !== null) return amountAt(params, end.value);
  return params.points === 0 ? 0 : null;
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
  read: ({ label, target, side, step, points, partial, unit }, { effect }) => {
    const away = side === "below" ? "低" : "高";
    return `${label}以${target.text}${unit}为准，每${away}${step.text}${unit}${withEffect(effect, points)}（${PARTIAL_WORDS[partial]}）`;
  },
  amount: (params, { value }) => amountAt(params, value),
  bounds: (params) => ({ least: 0, most: mostOf(params) }),
  arithmetic: (params, { value }) => {
    const away = gap(params, value);
    if (away === 0) return "";
    const { side, step, partial, unit, points } = params;
    const counted = step.value === 1 && partial === "linear" ? "" : `，计${inDecimals(steps(params, value))}档`;
    return `${side === "below" ? "低" : "高"}${inDecimals(away, 6)}${unit}${counted}×${inPoints(points)}`;
  },
  stated: ({ label, target, unit }, { text }) => `${label}${text}${unit}，目标${target.text}${unit}`,
  // A number below its target may yet grow, and one above it shrink: either way the year is not over.
  ahead: (params) => ({ least: 0, most: mostOf(params) }),
  samples: ({ target, side, step, least, most }) => {
    const sign = side === "below" ? -1 : 1;
    const values = Array.from({ length: 11 }, (_, index) =>
      subtract(target.value, multiply(step.value, -sign * index)),
    );
    return values
      .filter(
        (value) =>
          (least === null || compare(value, least.value) >= 0) && (most === null || compare(value, most.value) <= 0),
      )
      .map((value) => inDecimals(value, 6))
      .filter((text) => !text.startsWith("约"));
  },
});
