import { type Fraction, fractionSchema, said } from "@faheng/domain";
import { z } from "zod";
import { type Exact, fromFraction, multiply, quotient, round } from "../exact.ts";

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

/** A share as a percentage with two decimals at most; `约` says that more follow. */
export function inPercent(share: Exact): string {
  return `${inDecimals(multiply(share, 100))}%`;
}

/** A number as it is where it has at most `places` decimals, else the nearest with two, and `约` before it. */
export function inDecimals(value: Exact, places: 2 | 3 = 2): string {
  const scaled = multiply(value, 10 ** places);
  if (typeof scaled === "number") return decimal(BigInt(scaled), places).replace(/\.?0+$/, "");
  // Two decimals even where they are noughts: 约95.00% is not yet, or no longer, 95%.
  return `约${decimal(BigInt(round(multiply(value, 100), "half-up", 1)), 2)}`;
}

function decimal(scaled: bigint, places: number): string {
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(places + 1, "0");
  return `${scaled < 0n ? "-" : ""}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}
