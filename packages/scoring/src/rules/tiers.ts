import {
  amountSchema,
  formatPoints,
  type Fraction,
  fractionSchema,
  parsePoints,
  pointsSchema,
  said,
  type Wording,
} from "@faheng/domain";
import { z } from "zod";
import { compare, type Exact, fromFraction, quotient } from "../exact.ts";
import { defineRule } from "../rule-kind.ts";
import { countSchema, inPoints, labelSchema, MAX_COUNT, unitSchema, withEffect } from "./fields.ts";
import { inDecimals, inPercent, mostShareSchema, ratioSchema, readRatio, type ShareLimit } from "./ratio-fact.ts";

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
type Tier = z.infer<typeof tierSchema>;

const params = z
  .strictObject({
    /** What is measured: a share, a whole number, or a number with up to three decimals. */
    measure: z.enum(["ratio", "count", "number"]),
    /** The highest tier first. */
    tiers: z.array(tierSchema).min(1).max(50).readonly(),
    /** Amount below the lowest tier. */
    otherwise: amountSchema,
    /** Amount where there is nothing to take a share of (0 of 0). */
    whenNone: amountSchema.nullable().default(null),
    mayExceed: z.boolean().default(false),
    /** The largest share that is believed where it may exceed the whole. */
    mostShare: mostShareSchema,
    unit: unitSchema.default("次"),
    label: labelSchema.default("实际情况"),
    numerator: labelSchema.default("符合要求的数量"),
    denominator: labelSchema.default("总数"),
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
      "the least of a count is a whole number up to max; a ratio has none",
      "计数的 least 应为不大于 max 的非负整数，比率没有 least",
    ),
    path: ["least"],
  })
  .refine(({ measure, whenNone }) => measure === "ratio" || whenNone === null, {
    ...said("whenNone is for ratios", "whenNone 只用于比率"),
    path: ["whenNone"],
  });
type Params = z.infer<typeof params>;

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

function boundOf({ atLeast, above }: Tier): Fraction {
  return atLeast ?? above ?? { numerator: 0, denominator: 1 };
}

/** A measured value; `null` where there is nothing to take a share of. */
type Measured = { readonly value: Exact | null; readonly text: string };

function factSchema(params: Params): z.ZodType<Measured> {
  const { measure, least, max, unit } = params;
  if (measure === "ratio")
    return ratioSchema(params).transform((fact) => ({ value: fact.value, text: readRatio(fact) }));
  if (measure === "count")
    return countSchema(max, (least ?? 0) / 1000).transform((value) => ({ value, text: `${value}${unit}` }));
  return z
    .union([z.string(), z.number()])
    .transform((text, context) => {
      const thousandths = parsePoints(String(text));
      if (thousandths === null)
        context.addIssue({
          code: "custom",
          ...said("not a decimal with at most three places", "不是最多三位小数的数"),
        });
      return thousandths ?? 0;
    })
    .refine((value) => least === null || value >= least, {
      ...said(`must not be less than ${formatPoints(least ?? 0)}`, `不能小于${formatPoints(least ?? 0)}`),
    })
    .transform((value) => ({ value: quotient(BigInt(value), 1000n), text: `${formatPoints(value)}${unit}` }));
}

/** Position of the first tier that a value reaches, -1 for none. */
function tierOf({ tiers }: Params, value: Exact): number {
  return tiers.findIndex((tier) => {
    const order = compare(value, fromFraction(boundOf(tier)));
    return tier.above === null ? order >= 0 : order > 0;
  });
}

function pointsOf(params: Params, { value }: Measured): number {
  const { tiers, otherwise, whenNone } = params;
  if (value === null) return whenNone ?? otherwise;
  return tiers[tierOf(params, value)]?.points ?? otherwise;
}

function readBound({ measure, unit }: Params, tier: Tier): string {
  const value = fromFraction(boundOf(tier));
  const text = measure === "ratio" ? inPercent(value) : `${inDecimals(value)}${unit}`;
  return tier.above === null ? `${text}以上` : `超过${text}`;
}

/** The least and the largest value that is believed. */
function believed({ measure, least, max, mayExceed, mostShare }: Params): { readonly lo: Exact; readonly hi: Exact } {
  if (measure === "ratio") return { lo: 0, hi: mayExceed ? fromFraction(mostShare) : 1 };
  if (measure === "count") return { lo: (least ?? 0) / 1000, hi: max };
  return { lo: least === null ? -MAX_COUNT : quotient(BigInt(least), 1000n), hi: MAX_COUNT };
}

/** Tiers that no value reaches, and those below one that takes in every value. */
function idleTiers(params: Params): { readonly field: string; readonly reason: Wording }[] {
  const { lo, hi } = believed(params);
  const reaches = (tier: Tier, value: Exact): boolean => {
    const order = compare(value, fromFraction(boundOf(tier)));
    return tier.above === null ? order >= 0 : order > 0;
  };
  const all = params.tiers.findIndex((tier) => reaches(tier, lo));
  return params.tiers.flatMap((tier, position) => {
    const [named, field] = [readBound(params, tier), `tiers.${position}`];
    if (!reaches(tier, hi)) {
      return { field, reason: { zh: `没有能达到“${named}”的值`, en: `no value comes to “${named}”` } };
    }
    if (all < 0 || position <= all) return [];
    return { field, reason: { zh: `上面一段已包括所有的值`, en: "a tier above takes in every value" } };
  });
}

/** A table of thresholds: 演练率60%以上得3分，40%以上得2分，20%以上得1分. */
export const tiers = defineRule({
  kind: "tiers",
  title: { zh: "分段", en: "Tiers" },
  names: {
    measure: { zh: "量的是什么", en: "What is measured" },
    tiers: { zh: "各段（从高到低）", en: "Tiers, highest first" },
    otherwise: { zh: "低于各段时的分值", en: "Points below all tiers" },
    whenNone: { zh: "分母为零时的分值", en: "Points when the whole is zero" },
    mayExceed: { zh: "可超过100%", en: "May exceed 100 %" },
    mostShare: { zh: "比例最多可填", en: "Largest share believed" },
    unit: { zh: "单位", en: "Unit" },
    label: { zh: "问题", en: "Question" },
    numerator: { zh: "分子名称", en: "Name of the part" },
    denominator: { zh: "分母名称", en: "Name of the whole" },
    least: { zh: "最少可填", en: "Least value believed" },
    max: { zh: "最多可填", en: "Largest count believed" },
  },
  params,
  fact: factSchema,
  field: ({ measure, label, numerator, denominator, unit, least, max }) =>
    measure === "ratio"
      ? { kind: "ratio" as const, label, numerator, denominator }
      : measure === "count"
        ? { kind: "count" as const, label, unit, max, ...(least === null ? {} : { min: least / 1000 }) }
        : {
            kind: "number" as const,
            label,
            unit,
            min: least === null ? "-1000000" : formatPoints(least),
            max: "1000000",
          },
  read: (params, { effect }) => {
    const list = params.tiers.map((tier) => `${readBound(params, tier)}${withEffect(effect, tier.points)}`);
    return `${params.label}：${[...list, `其余${withEffect(effect, params.otherwise)}`].join("，")}`;
  },
  amount: pointsOf,
  idle: idleTiers,
  bounds: ({ tiers, otherwise, whenNone }) => {
    const amounts = [...tiers.map(({ points }) => points), otherwise, ...(whenNone === null ? [] : [whenNone])];
    return { least: Math.min(...amounts), most: Math.max(...amounts) };
  },
  arithmetic: (params, fact) => {
    const points = pointsOf(params, fact);
    return points === 0 ? "" : inPoints(points);
  },
  stated: ({ label }, { text }) => `${label}${text}`,
  bulk: (params) => {
    const { tiers, otherwise, whenNone } = params;
    const amounts = [...tiers.map(({ points }) => points), otherwise, whenNone ?? otherwise];
    const slot = ({ value }: Measured): number => {
      if (value === null) return tiers.length + 1;
      const tier = tierOf(params, value);
      return tier < 0 ? tiers.length : tier;
    };
    return { amounts, slot };
  },
  // What is measured grows: the tiers from the present one up.
  ahead: (params, fact) => {
    const { tiers, otherwise, whenNone } = params;
    const now = fact.value === null ? -1 : tierOf(params, fact.value);
    const above = now < 0 ? tiers : tiers.slice(0, now + 1);
    const amounts = [...above.map(({ points }) => points), ...(now < 0 ? [otherwise] : [])];
    const all = fact.value === null ? [...amounts, whenNone ?? otherwise] : amounts;
    return { least: Math.min(...all), most: Math.max(...all) };
  },
  settledFrom: ({ tiers: [highest] }) => {
    const { numerator, denominator } = highest ? boundOf(highest) : { numerator: 0, denominator: 1 };
    return Math.max(0, Math.ceil(numerator / denominator) + 1);
  },
  samples: ({ measure, tiers, least }) => {
    const lowest = (least ?? 0) / 1000;
    return tiers.flatMap((tier): (string | number)[] => {
      const { numerator, denominator } = boundOf(tier);
      const value = numerator / denominator;
      if (measure === "ratio")
        return [`${Math.min(100, Math.ceil(value * 100) + (tier.above === null ? 0 : 1))}%`, "0%"];
      const whole = Math.ceil(value) + (tier.above === null ? 0 : 1);
      const reached = measure === "number" && least === null ? whole : Math.max(lowest, whole);
      return measure === "count" ? [reached, lowest] : [String(reached), String(lowest)];
    });
  },
});
