import { amountSchema, formatPoints, said } from "@faheng/domain";
import { z } from "zod";
import { divide, type Exact, multiply, quotient } from "../exact.ts";
import { defineRule } from "../rule-kind.ts";
import { labelSchema, unitSchema } from "./fields.ts";
import { comesTo } from "./ratio-fact.ts";

const params = z
  .strictObject({
    /** Full marks of one sample. */
    from: amountSchema.refine((from) => from > 0, said("must be more than zero", "应大于0")),
    /** What a mean of full marks counts for. */
    to: amountSchema,
    /** Fewest and most samples that must be given. */
    least: z.int().min(1).max(1000).default(1),
    most: z.int().min(1).max(1000).default(1000),
    /** How many of the highest and of the lowest are left out before the mean is taken. */
    dropHighest: z.int().min(0).max(100).default(0),
    dropLowest: z.int().min(0).max(100).default(0),
    unit: unitSchema.default("分"),
    label: labelSchema.default("抽样得分"),
  })
  .refine(({ least, most }) => least <= most, said("least must not be above most", "least 不能大于 most"))
  .refine(
    ({ least, dropHighest, dropLowest }) => dropHighest + dropLowest < least,
    said("dropping must leave a sample", "去掉最高和最低后应至少剩一份"),
  );
type Params = z.infer<typeof params>;

function kept({ dropHighest, dropLowest }: Params, fact: readonly number[]): number[] {
  return fact.toSorted((a, b) => a - b).slice(dropLowest, fact.length - dropHighest);
}

function mean(params: Params, fact: readonly number[]): Exact {
  const values = kept(params, fact);
  return quotient(BigInt(values.reduce((sum, value) => sum + value, 0)), BigInt(values.length));
}

function amount(params: Params, fact: readonly number[]): Exact {
  return divide(multiply(mean(params, fact), params.to), params.from);
}

/** The mean of samples: 抽查案卷得分（A1＋…＋An）÷n. */
export const sampleMean = defineRule({
  kind: "sample-mean",
  title: { zh: "抽样平均", en: "Mean of samples" },
  names: {
    from: { zh: "每个样本的满分", en: "Full marks of a sample" },
    to: { zh: "折算为", en: "What a full mean counts for" },
    least: { zh: "最少样本数", en: "Fewest samples" },
    most: { zh: "最多样本数", en: "Most samples" },
    dropHighest: { zh: "去掉最高几个", en: "Highest left out" },
    dropLowest: { zh: "去掉最低几个", en: "Lowest left out" },
    unit: { zh: "单位", en: "Unit" },
    label: { zh: "问题", en: "Question" },
  },
  params,
  fact: ({ from, least, most }) =>
    z
      .array(
        amountSchema.refine(
          (value) => value <= from,
          said(`must not be above ${formatPoints(from)}`, `不能大于${formatPoints(from)}`),
        ),
      )
      .min(least)
      .max(most)
      .readonly(),
  field: ({ label, unit }) => ({ kind: "sample" as const, label, unit }),
  read: ({ label, from, to, dropHighest, dropLowest }, { effect }) => {
    const drops = dropHighest + dropLowest > 0 ? `去掉${dropHighest}个最高、${dropLowest}个最低后` : "";
    const verb = effect === "deduct" ? "扣减" : "计入";
    return `${label}${drops}取平均（每份满分${formatPoints(from)}），折算为${formatPoints(to)}分${verb}`;
  },
  amount,
  bounds: ({ to }) => ({ least: 0, most: to }),
  arithmetic: (params, fact) => {
    const values = kept(params, fact);
    const sum = values.reduce((total, value) => total + value, 0);
    if (sum === 0) return "";
    const { from, to } = params;
    const scale = from === to ? "" : `×${formatPoints(to)}÷${formatPoints(from)}`;
    return `${formatPoints(sum)}÷${values.length}${scale}${comesTo(divide(amount(params, fact), 1000))}`;
  },
  stated: ({ label }, fact) => `${label}共${fact.length}份`,
  samples: ({ from, least }) =>
    Array.from({ length: 11 }, (_, tenth) =>
      Array.from({ length: least }, () => formatPoints(Math.round((from * (10 - tenth)) / 10))),
    ),
});
