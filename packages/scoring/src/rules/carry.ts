import { amountSchema, formatPoints, shareSchema, said } from "@faheng/domain";
import { z } from "zod";
import { divide, fromFraction, multiply } from "../exact.ts";
import { defineRule } from "../rule-kind.ts";
import { labelSchema } from "./fields.ts";
import { comesTo, inPercent } from "./ratio-fact.ts";

const params = z.strictObject({
  /** The share of the other period's result that counts here. */
  weight: shareSchema.refine(({ numerator }) => numerator >= 0, said("must not be negative", "不能为负数")),
  /** Full marks of the other period's result. */
  full: amountSchema,
  /** Which period: 上一年度考核得分. */
  label: labelSchema.default("上一周期得分"),
});

/** Another period's result at a weight: 上一年度得分按50%计入. */
export const carry = defineRule({
  kind: "carry",
  title: { zh: "跨期结转", en: "Carried over" },
  names: {
    weight: { zh: "计入的比例", en: "Share that counts" },
    full: { zh: "上期满分", en: "Full marks of that period" },
    label: { zh: "哪一期", en: "Which period" },
  },
  params,
  statedBy: "office",
  fact: ({ full }) =>
    amountSchema.refine(
      (value) => value <= full,
      said(`must not be above ${formatPoints(full)}`, `不能大于${formatPoints(full)}`),
    ),
  field: ({ label, full }) => ({ kind: "number" as const, label, unit: "分", min: "0", max: formatPoints(full) }),
  read: ({ label, weight, full }, { effect }) =>
    `${label}（满分${formatPoints(full)}分）按${inPercent(fromFraction(weight))}${effect === "deduct" ? "扣减" : "计入"}`,
  amount: ({ weight }, fact) => multiply(fact, fromFraction(weight)),
  bounds: ({ weight, full }) => ({ least: 0, most: multiply(full, fromFraction(weight)) }),
  arithmetic: ({ weight }, fact) => {
    const points = divide(multiply(fact, fromFraction(weight)), 1000);
    return fact === 0 ? "" : `${formatPoints(fact)}分×${inPercent(fromFraction(weight))}${comesTo(points)}`;
  },
  stated: ({ label }, fact) => `${label}${formatPoints(fact)}分`,
  samples: ({ full }) => Array.from({ length: 11 }, (_, tenth) => formatPoints(Math.round((full * (10 - tenth)) / 10))),
});
