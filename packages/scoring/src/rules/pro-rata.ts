import { amountSchema, said, shareSchema } from "@faheng/domain";
import { z } from "zod";
import { compare, divide, type Exact, fromFraction, lesser, multiply, subtract, toNumber } from "../exact.ts";
import { defineRule, type RuleContext } from "../rule-kind.ts";
import { inPoints, labelSchema } from "./fields.ts";
import { inPercent, mostShareSchema, type RatioFact, ratioSchema, ratioValue, readRatio } from "./ratio-fact.ts";
import { benchmarkNameSchema, benchmarksIn, knownValue, type Target, targetOf, targetText } from "./target.ts";

const params = z.strictObject({
  /** Amount of the whole. */
  points: amountSchema,
  /** Whether the share that is done or the share that is missing makes the amount. */
  share: z.enum(["done", "missing"]),
  /** The share that counts as all done. */
  target: z
    .union([
      shareSchema.refine(({ numerator }) => numerator > 0, said("must be more than zero", "应大于0")),
      benchmarkNameSchema,
    ])
    .prefault("100%"),
  mayExceed: z.boolean().default(false),
  /** The largest share that is believed where it may exceed the whole. */
  mostShare: mostShareSchema,
  /** What «nothing to count» (0 of 0) stands for: all done, or nothing done. */
  whenNone: z.enum(["met", "zero"]).default("met"),
  label: labelSchema.default("完成比例"),
  numerator: labelSchema.default("已完成数量"),
  denominator: labelSchema.default("应完成数量"),
});
type Params = z.infer<typeof params>;

const goalOf = ({ target }: Params, context: RuleContext): Target => targetOf(target, fromFraction, context);

function share(params: Params, fact: RatioFact, context: RuleContext): Exact {
  const value = ratioValue(fact, params.whenNone);
  const goal = knownValue(goalOf(params, context));
  // Beside a benchmark of nothing everything is done.
  const isMet = value === "met" || compare(goal, 0) <= 0;
  const done = isMet ? 1 : value === "zero" ? 0 : lesser(1, divide(value, goal));
  return params.share === "done" ? done : subtract(1, done);
}

/** In proportion to what is done or not: 按未完成比例扣分，最多扣5分; 达到全省平均的得满分，低于的按比例得分. */
export const proRata = defineRule({
  kind: "pro-rata",
  title: { zh: "按比例", en: "Pro rata" },
  names: {
    points: { zh: "全部的分值", en: "Points for the whole" },
    share: { zh: "按完成的还是未完成的计", en: "Count the share done or missing" },
    target: { zh: "算作全部完成的比例", en: "Share that counts as all done" },
    mayExceed: { zh: "可超过100%", en: "May exceed 100 %" },
    mostShare: { zh: "比例最多可填", en: "Largest share believed" },
    whenNone: { zh: "分母为零时", en: "When the whole is zero" },
    label: { zh: "问题", en: "Question" },
    numerator: { zh: "分子名称", en: "Name of the part" },
    denominator: { zh: "分母名称", en: "Name of the whole" },
  },
  params,
  fact: (params) => ratioSchema(params),
  field: ({ label, numerator, denominator }) => ({ kind: "ratio" as const, label, numerator, denominator }),
  benchmarks: ({ target }) => benchmarksIn(target, "share"),
  read: (params, context) => {
    const { label, points, share } = params;
    const goal = goalOf(params, context);
    const whole = goal.value === 1 && goal.title === null ? "" : `（以${targetText(goal, inPercent)}为全部完成）`;
    const verb = context.effect === "deduct" ? "扣分" : "得分";
    return `${label}${whole}：按${share === "done" ? "已" : "未"}完成比例${verb}，满额${inPoints(points)}`;
  },
  amount: (params, fact, context) => multiply(share(params, fact, context), params.points),
  bounds: ({ points }) => ({ least: 0, most: points }),
  arithmetic: (params, fact, context) => {
    const counted = share(params, fact, context);
    if (counted === 0) return "";
    return `${params.share === "done" ? "已" : "未"}完成${inPercent(counted)}×${inPoints(params.points)}`;
  },
  stated: (params, fact, context) => {
    const goal = goalOf(params, context);
    const beside = goal.title === null ? "" : `，目标${targetText(goal, inPercent)}`;
    return `${params.label}${readRatio(fact)}${beside}`;
  },
  ahead: (params, fact, context) => {
    const now = multiply(share(params, fact, context), params.points);
    return params.share === "done" ? { least: now, most: params.points } : { least: 0, most: now };
  },
  samples: (params, context) => {
    const { value } = goalOf(params, context);
    if (value === null) return [];
    const wanted = toNumber(value);
    const most = params.mayExceed || wanted <= 1 ? wanted : 1;
    return Array.from({ length: 11 }, (_, tenth) => `${Math.round(most * (10 - tenth) * 10)}%`);
  },
});
