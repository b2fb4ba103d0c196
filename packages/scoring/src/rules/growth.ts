import { amountSchema, said, shareSchema } from "@faheng/domain";
import { z } from "zod";
import { type Exact, fromFraction, greater, multiply, round } from "../exact.ts";
import { defineRule, type RuleContext } from "../rule-kind.ts";
import { inPoints, labelSchema, withEffect } from "./fields.ts";
import { growthField, type GrowthFact, growthRate, growthSchema, readGrowth } from "./growth-fact.ts";
import { inDecimals, inPercent } from "./ratio-fact.ts";
import { gapOn, PARTIAL_WORDS, PARTIALS, stepsIn } from "./steps.ts";
import { benchmarkNameSchema, benchmarksIn, knownValue, type Target, targetOf, targetText } from "./target.ts";

const params = z.strictObject({
  /** The growth from which is counted; `"-3%"` where it should fall. */
  target: z.union([shareSchema, benchmarkNameSchema]),
  /** Which side of the target makes the amount. */
  side: z.enum(["below", "above"]),
  /** Amount of each step away from the target. */
  points: amountSchema,
  /** One step: a percentage point unless stated. */
  step: shareSchema.refine(({ numerator }) => numerator > 0, said("must be more than zero", "应大于0")).prefault("1%"),
  /** Parts of a step: in proportion, as a whole step once started, or not at all. */
  partial: z.enum(PARTIALS).default("linear"),
  /** What stands for the growth where the period before has nothing: the target `met`, no growth (`zero`), or a share. */
  whenNone: z.union([z.enum(["met", "zero"]), shareSchema]),
  label: labelSchema.default("同比增长率"),
  current: labelSchema.default("本期数"),
  previous: labelSchema.default("上年同期数"),
  unit: z.string().max(20).default(""),
});
type Params = z.infer<typeof params>;

/** The growth; the stated substitute where the period before has nothing, `null` for the target met. */
function growthOf({ whenNone }: Params, fact: GrowthFact): Exact | null {
  const rate = growthRate(fact);
  if (rate !== null || whenNone === "met") return rate;
  return whenNone === "zero" ? 0 : fromFraction(whenNone);
}

/** How far a growth is on the side that counts; zero when it is not. */
function gapAt({ side }: Params, reached: Exact | null, goal: Exact): Exact {
  return reached === null ? 0 : gapOn(side, reached, goal);
}

const stepsAt = (params: Params, reached: Exact | null, goal: Exact): Exact =>
  stepsIn(gapAt(params, reached, goal), fromFraction(params.step), params.partial);

const amountAt = (params: Params, reached: Exact | null, goal: Exact): Exact =>
  multiply(stepsAt(params, reached, goal), params.points);

const goalOf = ({ target }: Params, context: RuleContext): Target => targetOf(target, fromFraction, context);

/** Of a thing nothing is left at −100 %, and a substitute may be lower still; upwards nothing ends a growth. */
function mostOf(params: Params, context: RuleContext): Exact | null {
  if (params.points === 0) return 0;
  const { most: goal } = goalOf(params, context);
  if (params.side === "above" || goal === null) return null;
  const { whenNone } = params;
  const substitute = typeof whenNone === "string" ? 0 : amountAt(params, fromFraction(whenNone), goal);
  return greater(substitute, amountAt(params, -1, goal));
}

const isPoint = ({ step }: Params): boolean => step.numerator === 1 && step.denominator === 100;

const goalText = (params: Params, context: RuleContext): string => targetText(goalOf(params, context), inPercent);

function substituteInWords({ whenNone, previous }: Params): string {
  const counted =
    whenNone === "met"
      ? "视为达到目标"
      : whenNone === "zero"
        ? "视为没有增长"
        : `按增长${inPercent(fromFraction(whenNone))}计`;
  return `${previous}为0的${counted}`;
}

/** By the growth over last year, away from a target: 同比增长不低于5%，每低1个百分点扣0.5分. */
export const growth = defineRule({
  kind: "growth",
  title: { zh: "同比增长", en: "Growth" },
  names: {
    target: { zh: "目标增长率", en: "Target growth" },
    side: { zh: "低于还是高于目标", en: "Below or above the target" },
    points: { zh: "每一步的分值", en: "Points for each step" },
    step: { zh: "每差多少算一步", en: "Size of a step" },
    partial: { zh: "不足一步怎么计", en: "Part of a step" },
    whenNone: { zh: "上年为零时", en: "When last year has nothing" },
    label: { zh: "问题", en: "Question" },
    current: { zh: "本期数的名称", en: "Name of the present number" },
    previous: { zh: "上年数的名称", en: "Name of last year’s number" },
    unit: { zh: "单位", en: "Unit" },
  },
  params,
  fact: () => growthSchema,
  field: growthField,
  benchmarks: ({ target }) => benchmarksIn(target, "share"),
  read: (params, context) => {
    const { effect } = context;
    const { label, side, step, points, partial } = params;
    const each = isPoint(params) ? "1个百分点" : inPercent(fromFraction(step));
    const away = side === "below" ? "低于" : "超过";
    return `${label}以${goalText(params, context)}为准，每${away}${each}${withEffect(effect, points)}（${PARTIAL_WORDS[partial]}）；${substituteInWords(params)}`;
  },
  amount: (params, fact, context) => amountAt(params, growthOf(params, fact), knownValue(goalOf(params, context))),
  bounds: (params, context) => ({ least: 0, most: mostOf(params, context) }),
  arithmetic: (params, fact, context) => {
    const reached = growthOf(params, fact);
    const goal = knownValue(goalOf(params, context));
    const away = gapAt(params, reached, goal);
    if (away === 0) return "";
    const counted =
      isPoint(params) && params.partial === "linear" ? "" : `，计${inDecimals(stepsAt(params, reached, goal))}档`;
    const points = inDecimals(multiply(away, 100));
    return `${params.side === "below" ? "低" : "高"}${points}个百分点${counted}×${inPoints(params.points)}`;
  },
  stated: (params, fact, context) => {
    const numbers = readGrowth(fact, params);
    const reached = growthOf(params, fact);
    if (fact.previous.value === 0) return `${numbers}，${substituteInWords(params)}，目标${goalText(params, context)}`;
    return `${numbers}，${params.label}${inPercent(reached ?? 0)}，目标${goalText(params, context)}`;
  },
  // The present period's number grows until it ends; what is over the target has happened.
  ahead: (params, fact, context) => {
    const now = amountAt(params, growthOf(params, fact), knownValue(goalOf(params, context)));
    return params.side === "below" ? { least: 0, most: now } : { least: now, most: mostOf(params, context) };
  },
  samples: (params, context) => {
    const { value } = goalOf(params, context);
    if (value === null) return [];
    const wanted = 100 + round(multiply(value, 100), "half-up", 1);
    return Array.from({ length: 11 }, (_, tenth) => ({
      current: String(Math.max(0, wanted - tenth)),
      previous: "100",
    }));
  },
});
