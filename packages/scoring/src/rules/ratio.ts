import { amountSchema, said, shareSchema } from "@faheng/domain";
import { z } from "zod";
import { compare, type Exact, fromFraction, multiply, round } from "../exact.ts";
import { defineRule, type RuleContext } from "../rule-kind.ts";
import { inPoints, labelSchema, withEffect } from "./fields.ts";
import {
  inDecimals,
  inPercent,
  mostShareSchema,
  type RatioFact,
  ratioSchema,
  ratioValue,
  readRatio,
} from "./ratio-fact.ts";
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
    target: z.union([
      shareSchema.refine(({ numerator }) => numerator >= 0, said("must not be negative", "不能为负数")),
      benchmarkNameSchema,
    ]),
    /** Which side of the target makes the amount. */
    side: z.enum(["below", "above"]),
    /** Amount of each step away from the target. */
    points: amountSchema,
    /** One step: a percentage point unless stated. */
    step: shareSchema
      .refine(({ numerator }) => numerator > 0, said("must be more than zero", "应大于0"))
      .prefault("1%"),
    /** Parts of a step: in proportion, as a whole step once started, or not at all. */
    partial: z.enum(PARTIALS).default("linear"),
    /** Whether the share may be more than 100 % (a plan over-fulfilled). */
    mayExceed: z.boolean().default(false),
    /** The largest share that is believed where it may exceed the whole. */
    mostShare: mostShareSchema,
    /** What «nothing to count» (0 of 0) stands for: the target met, or a share of zero. */
    whenNone: z.enum(["met", "zero"]).default("met"),
    label: labelSchema.default("比率"),
    numerator: labelSchema.default("符合要求的数量"),
    denominator: labelSchema.default("总数"),
  })
  .refine(({ target, mayExceed }) => isBenchmark(target) || mayExceed || target.numerator <= target.denominator, {
    ...said("a target above 100% needs mayExceed", "目标超过100%时 mayExceed 应为 true"),
    path: ["target"],
  })
  .refine(
    ({ target, mostShare }) => isBenchmark(target) || compare(fromFraction(target), fromFraction(mostShare)) <= 0,
    {
      ...said("mostShare must not be below the target", "mostShare 不能小于 target"),
      path: ["mostShare"],
    },
  );
type Params = z.infer<typeof params>;

/** How far the share is on the side that counts; zero when it is not. */
function gap({ side, whenNone }: Params, fact: RatioFact, goal: Exact): Exact {
  const value = ratioValue(fact, whenNone);
  if (value === "met") return 0;
  return gapOn(side, value === "zero" ? 0 : value, goal);
}

function steps(params: Params, fact: RatioFact, goal: Exact): Exact {
  return stepsIn(gap(params, fact, goal), fromFraction(params.step), params.partial);
}

/** At the far ends of share and target; `null` where nothing ends the target. */
function mostOf(params: Params, context: RuleContext): Exact | null {
  const { side, mayExceed, points } = params;
  if (points === 0) return 0;
  const { least, most } = goalOf(params, context);
  const goal = side === "below" ? most : least;
  if (goal === null) return null;
  const end = side === "below" ? 0 : mayExceed ? fromFraction(params.mostShare) : 1;
  return multiply(steps(params, { value: end, printed: null }, goal), points);
}

const goalOf = ({ target }: Params, context: RuleContext): Target => targetOf(target, fromFraction, context);

const isPoint = ({ step }: Params): boolean => step.numerator === 1 && step.denominator === 100;

/** By percentage points away from a target: 每低于1个百分点扣0.5分; 每超1%加1分. */
export const ratio = defineRule({
  kind: "ratio",
  title: { zh: "比率", en: "Ratio" },
  names: {
    target: { zh: "目标比例", en: "Target share" },
    side: { zh: "低于还是高于目标", en: "Below or above the target" },
    points: { zh: "每一步的分值", en: "Points for each step" },
    step: { zh: "每差多少算一步", en: "Size of a step" },
    partial: { zh: "不足一步怎么计", en: "Part of a step" },
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
    const { effect } = context;
    const { label, side, step, points, partial } = params;
    const each = isPoint(params) ? "1个百分点" : inPercent(fromFraction(step));
    const away = side === "below" ? "低于" : "超过";
    return `${label}以${targetText(goalOf(params, context), inPercent)}为准，每${away}${each}${withEffect(effect, points)}（${PARTIAL_WORDS[partial]}）`;
  },
  amount: (params, fact, context) => multiply(steps(params, fact, knownValue(goalOf(params, context))), params.points),
  bounds: (params, context) => ({ least: 0, most: mostOf(params, context) }),
  arithmetic: (params, fact, context) => {
    const goal = knownValue(goalOf(params, context));
    const away = gap(params, fact, goal);
    if (away === 0) return "";
    const counted =
      isPoint(params) && params.partial === "linear" ? "" : `，计${inDecimals(steps(params, fact, goal))}档`;
    const points = inDecimals(multiply(away, 100));
    return `${params.side === "below" ? "低" : "高"}${points}个百分点${counted}×${inPoints(params.points)}`;
  },
  stated: (params, fact, context) =>
    `${params.label}${readRatio(fact)}，目标${targetText(goalOf(params, context), inPercent)}`,
  // More can be done of what falls short; what is over the target has happened.
  ahead: (params, fact, context) => {
    const now = multiply(steps(params, fact, knownValue(goalOf(params, context))), params.points);
    return params.side === "below" ? { least: 0, most: now } : { least: now, most: mostOf(params, context) };
  },
  samples: (params, context) => {
    const { value } = goalOf(params, context);
    if (value === null) return [];
    const percent = round(multiply(value, 100), "half-up", 1);
    return [...Array.from({ length: 11 }, (_, tenth) => `${Math.max(0, percent - tenth)}%`), "0%", "100%"];
  },
});
