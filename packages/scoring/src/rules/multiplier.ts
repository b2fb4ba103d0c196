import { amountSchema, codeSchema, formatPoints, fractionSchema, said } from "@faheng/domain";
import { z } from "zod";
import { type Exact, fromFraction, greater, lesser, quotient } from "../exact.ts";
import { defineRule } from "../rule-kind.ts";
import { factOptions, keySchema, labelSchema, uniqueKeys } from "./fields.ts";
import { inDecimals } from "./ratio-fact.ts";

const choiceSchema = z.strictObject({
  key: codeSchema,
  label: labelSchema,
  /** How many times: `"2"`, `"1.5"`, `"150%"`. */
  factor: fractionSchema.refine(({ numerator }) => numerator >= 0, said("must not be negative", "不能为负数")),
});

const params = z
  .strictObject({
    /** What may be chosen, each with its factor; `null` where a number is stated instead. */
    choices: uniqueKeys(choiceSchema).nullable().default(null),
    /** The least and the most of a factor that is stated as a number. */
    least: amountSchema.nullable().default(null),
    most: amountSchema.nullable().default(null),
    label: labelSchema.default("难度系数"),
  })
  .refine(
    ({ choices, least, most }) =>
      choices === null ? least !== null && most !== null && least <= most : least === null && most === null,
    said("give either choices, or least and most", "choices 与 least、most 应给且只给一种"),
  );
type Params = z.infer<typeof params>;

/** A stated factor and how it reads. */
export interface Stated {
  readonly factor: Exact;
  readonly text: string;
}

const times = (factor: Exact): string => `×${inDecimals(factor, 3)}`;
const inThousandths = (value: number): Exact => quotient(BigInt(value), 1000n);

function factSchema({ choices, least, most }: Params): z.ZodType<Stated> {
  if (choices !== null) {
    return keySchema(choices.map(({ key }) => key)).transform((key): Stated => {
      const choice = choices.find((it) => it.key === key);
      const factor = choice ? fromFraction(choice.factor) : 1;
      return { factor, text: `${choice?.label ?? key}（${times(factor)}）` };
    });
  }
  const [low, high] = [least ?? 0, most ?? 0];
  return amountSchema
    .refine(
      (value) => value >= low && value <= high,
      said(
        `must be from ${formatPoints(low)} to ${formatPoints(high)}`,
        `应在${formatPoints(low)}至${formatPoints(high)}之间`,
      ),
    )
    .transform((value): Stated => ({ factor: inThousandths(value), text: formatPoints(value) }));
}

function boundsOf({ choices, least, most }: Params): { readonly least: Exact; readonly most: Exact } {
  if (choices === null) return { least: inThousandths(least ?? 0), most: inThousandths(most ?? 0) };
  const factors = choices.map(({ factor }) => fromFraction(factor));
  const [first = 1] = factors;
  return { least: factors.reduce(lesser, first), most: factors.reduce(greater, first) };
}

/** How many times the clauses that name it count: 再次发生的加倍扣分; 得分乘以难度系数（0.8—1.2）. */
export const multiplier = defineRule({
  kind: "multiplier",
  title: { zh: "系数", en: "Multiplier" },
  names: {
    choices: { zh: "各档及其系数", en: "Choices and their factors" },
    least: { zh: "系数最小", en: "Least factor" },
    most: { zh: "系数最大", en: "Largest factor" },
    label: { zh: "问题", en: "Question" },
  },
  params,
  // A factor on one's own score is for somebody else to say.
  statedBy: "office",
  fact: factSchema,
  field: ({ label, choices, least, most }) =>
    choices === null
      ? { kind: "number" as const, label, unit: "倍", min: formatPoints(least ?? 0), max: formatPoints(most ?? 0) }
      : { kind: "choice" as const, label, options: factOptions(choices) },
  read: ({ label, choices, least, most }) =>
    choices === null
      ? `${label}：${formatPoints(least ?? 0)}至${formatPoints(most ?? 0)}`
      : `${label}：${choices.map((it) => `${it.label}${times(fromFraction(it.factor))}`).join("，")}`,
  amount: () => 0,
  bounds: () => ({ least: 0, most: 0 }),
  arithmetic: () => "",
  stated: ({ label }, { text }) => `${label}：${text}`,
  factor: { of: (_, { factor }) => factor, bounds: boundsOf },
  samples: ({ choices, least, most }) =>
    choices === null ? [formatPoints(least ?? 0), formatPoints(most ?? 0)] : choices.map(({ key }) => key),
});
