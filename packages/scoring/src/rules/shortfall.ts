import { amountSchema, said } from "@faheng/domain";
import { z } from "zod";
import { defineRule } from "../rule-kind.ts";
import { countSchema, inPoints, labelSchema, MAX_COUNT, unitSchema, withEffect } from "./fields.ts";

const params = z
  .strictObject({
    /** The least that is asked for; with `periods`, in each of them. */
    minimum: z.int().min(1).max(10_000),
    points: amountSchema,
    /** `each` missing step makes the amount; `once` makes it once however much is missing. */
    per: z.enum(["each", "once"]).default("each"),
    /** How many missing units make one step (每少8学时), and whether a started step counts. */
    step: z.int().min(1).max(10_000).default(1),
    partial: z.enum(["started", "whole"]).default("started"),
    /** Where the minimum holds for each period (每季度不少于1次): the fact then counts the periods that met it. */
    periods: z
      .strictObject({ unit: unitSchema, count: z.int().min(1).max(366) })
      .nullable()
      .default(null),
    unit: unitSchema.default("次"),
    label: labelSchema.nullable().default(null),
    max: countSchema(MAX_COUNT).default(9999),
  })
  .refine(
    ({ minimum, periods, max }) => (periods?.count ?? minimum) <= max,
    said("max must not be below the minimum", "max 不能小于 minimum"),
  )
  .refine(
    ({ periods, step }) => periods === null || step === 1,
    said("periods are counted one by one: step must be 1", "按周期计数时 step 应为1"),
  );
type Params = z.infer<typeof params>;

const wanted = ({ minimum, periods }: Params): number => periods?.count ?? minimum;
const unitOf = ({ unit, periods }: Params): string => periods?.unit ?? unit;
/** What stands after a number: 次, 个季度. */
const counter = (params: Params): string => `${params.periods ? "个" : ""}${unitOf(params)}`;

function steps(params: Params, fact: number): number {
  const missing = Math.max(0, wanted(params) - fact);
  if (params.per === "once") return missing > 0 ? 1 : 0;
  return params.partial === "started" ? Math.ceil(missing / params.step) : Math.floor(missing / params.step);
}

/** Less than a minimum: 每年不少于2次，少一次扣1分. */
export const shortfall = defineRule({
  kind: "shortfall",
  title: { zh: "不足", en: "Shortfall" },
  names: {
    minimum: { zh: "至少应有", en: "At least" },
    points: { zh: "每缺一步的分值", en: "Points for each missing step" },
    per: { zh: "按步计还是只计一次", en: "Each step or once" },
    step: { zh: "每少多少算一步", en: "Units to a step" },
    partial: { zh: "不足一步怎么计", en: "Part of a step" },
    periods: { zh: "各期", en: "Periods" },
    unit: { zh: "单位", en: "Unit" },
    label: { zh: "问题", en: "Question" },
    max: { zh: "最多可填", en: "Largest count believed" },
  },
  params,
  fact: ({ max, periods }) => countSchema(periods?.count ?? max),
  field: (params) => ({
    kind: "count" as const,
    label: params.label ?? (params.periods ? `达到要求的${params.periods.unit}数` : "实际次数"),
    unit: unitOf(params),
    max: params.periods?.count ?? params.max,
  }),
  read: (params, { effect }) => {
    const { minimum, unit, periods, step, partial, points, per } = params;
    const minimumText = periods
      ? `每${periods.unit}不少于${minimum}${unit}（共${periods.count}个${periods.unit}）`
      : `不少于${minimum}${unit}`;
    if (per === "once") return `${minimumText}，不足的${withEffect(effect, points)}`;
    const lost = step === 1 ? `1${counter(params)}` : `${step}${unit}`;
    const rest = step === 1 ? "" : partial === "started" ? "（不足部分按一档计）" : "（不足部分不计）";
    return `${minimumText}，每少${lost}${withEffect(effect, points)}${rest}`;
  },
  amount: (params, fact) => steps(params, fact) * params.points,
  bounds: (params) => ({ least: 0, most: steps(params, 0) * params.points }),
  arithmetic: (params, fact, { effect }) => {
    const missing = wanted(params) - fact;
    if (missing <= 0) return "";
    const { per, step, points } = params;
    if (per === "once") return `不足，${withEffect(effect, points)}`;
    const counted = steps(params, fact);
    const parts = step === 1 ? "" : `，计${counted}档`;
    return `少${missing}${counter(params)}${parts}×${inPoints(points)}`;
  },
  stated: (params, fact) =>
    params.periods
      ? `应有${wanted(params)}${counter(params)}达到要求，实有${fact}${counter(params)}`
      : `应不少于${wanted(params)}${unitOf(params)}，实${fact}${unitOf(params)}`,
  ahead: (params, fact) => ({ least: 0, most: steps(params, fact) * params.points }),
  settledFrom: wanted,
  samples: (params) => Array.from({ length: Math.min(wanted(params), 12) + 1 }, (_, back) => wanted(params) - back),
  bulk: (params) => ({
    amounts: Array.from({ length: wanted(params) + 1 }, (_, fact) => steps(params, fact) * params.points),
    slot: (fact) => Math.min(fact, wanted(params)),
  }),
});
