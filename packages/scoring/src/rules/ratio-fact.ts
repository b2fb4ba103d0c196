import { type Fraction, fractionSchema, said } from "@faheng/domain";
import { z } from "zod";
import { equals, type Exact, floor, fromFraction, multiply, quotient } from "../exact.ts";

/** Largest numerator or denominator that a stated ratio may have. */
const MAX_PART = 1_000_000_000;

/** What a ratio fact states: two counts, or a percentage when only that is known. */
export interface RatioFact extends Fraction {
  readonly isPercentage: boolean;
}

const counts = z
  .strictObject({ numerator: z.int().min(0).max(MAX_PART), denominator: z.int().min(0).max(MAX_PART) })
  .transform((fact): RatioFact => ({ ...fact, isPercentage: false }));

const percentage = fractionSchema
  .refine(({ numerator }) => numerator >= 0, said("must not be negative", "不能为负数"))
  .transform((fact): RatioFact => ({ ...fact, isPercentage: true }));

/** `{ "numerator": 9, "denominator": 10 }`, or `"87.5%"` where the counts are not known. */
export function ratioSchema(mayExceed: boolean): z.ZodType<RatioFact> {
  return z
    .union([counts, percentage])
    .refine(
      ({ numerator, denominator }) => mayExceed || numerator <= denominator,
      said("the part must not be larger than the whole", "分子不能大于分母"),
    );
}

/** The ratio's exact value; `none` where there is nothing to take a share of. */
export function ratioValue<None>(fact: RatioFact, none: None): Exact | None {
  if (fact.denominator === 0) return none;
  return fact.isPercentage ? fromFraction(fact) : quotient(BigInt(fact.numerator), BigInt(fact.denominator));
}

/** `9/10（90%）`, or `87.5%`. */
export function readRatio(fact: RatioFact): string {
  const value = ratioValue(fact, null);
  if (value === null) return "0/0";
  return fact.isPercentage ? inPercent(value) : `${fact.numerator}/${fact.denominator}（${inPercent(value)}）`;
}

/** A share as a percentage with at most two decimals; `约` says that more follow. */
export function inPercent(share: Exact): string {
  return `${inDecimals(multiply(share, 100))}%`;
}

/** A number with at most two decimals; `约` says that more follow. */
export function inDecimals(value: Exact): string {
  const hundredths = floor(multiply(value, 100));
  const isExact = equals(quotient(hundredths, 100n), value);
  const size = hundredths < 0n ? -hundredths : hundredths;
  const text = `${size / 100n}.${(size % 100n).toString().padStart(2, "0")}`.replace(/\.?0+$/, "");
  return `${isExact ? "" : "约"}${hundredths < 0n ? "-" : ""}${text}`;
}
