import { amountSchema, formatPoints, said } from "@faheng/domain";
import { z } from "zod";
import { compare, divide, type Exact, multiply } from "../exact.ts";
import { defineRule } from "../rule-kind.ts";
import { labelSchema, unitSchema } from "./fields.ts";
import { comesTo } from "./ratio-fact.ts";

const params = z
  .strictObject({
    /** Full marks in the outside scale. */
    from: amountSchema.refine((from) => from > 0, said("must be more than zero", "应大于0")),
    /** What they count for here. */
    to: amountSchema,
    /** Where the number comes from: 群众满意度测评, 省法治信息系统 … */
    label: labelSchema.default("外部评分"),
    unit: unitSchema.default("分"),
  })
  .readonly();
type Params = z.infer<typeof params>;

const amount = ({ from, to }: Params, fact: number): Exact => (from === to ? fact : divide(multiply(fact, to), from));

/** A survey's or another system's number, converted from its own scale: 满意度测评100分折算为10分. */
export const external = defineRule({
  kind: "external",
  title: { zh: "外部评分", en: "External score" },
  names: {
    from: { zh: "原满分", en: "Full marks outside" },
    to: { zh: "折算为", en: "What they count for" },
    label: { zh: "分数来源", en: "Source" },
    unit: { zh: "单位", en: "Unit" },
  },
  params,
  statedBy: "office",
  fact: ({ from }) =>
    amountSchema.refine(
      (value) => value <= from,
      said(`must not be above ${formatPoints(from)}`, `不能大于${formatPoints(from)}`),
    ),
  field: ({ label, unit, from }) => ({ kind: "number" as const, label, unit, min: "0", max: formatPoints(from) }),
  read: ({ label, from, to, unit }, { effect }) =>
    `${label}满值${formatPoints(from)}${unit}，折算为${formatPoints(to)}分${effect === "deduct" ? "扣减" : "计入"}`,
  amount,
  bounds: ({ to }) => ({ least: 0, most: to }),
  arithmetic: (params, fact) => {
    if (fact === 0 || params.from === params.to) return fact === 0 ? "" : `${formatPoints(fact)}分`;
    const { from, to } = params;
    const points = divide(amount(params, fact), 1000);
    const sign = compare(points, 0) === 0 ? "" : comesTo(points);
    return `${formatPoints(fact)}×${formatPoints(to)}÷${formatPoints(from)}${sign}`;
  },
  stated: ({ label, unit }, fact) => `${label}${formatPoints(fact)}${unit}`,
  samples: ({ from }) => Array.from({ length: 11 }, (_, tenth) => formatPoints(Math.round((from * (10 - tenth)) / 10))),
});
