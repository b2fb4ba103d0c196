import { said, shareSchema } from "@faheng/domain";
import { z } from "zod";
import { compare, divide, type Exact, fromFraction, multiply, quotient, round } from "../exact.ts";

/** What a ratio fact states: two amounts, or a percentage when only that is known. */
export interface RatioFact {
  /** `null` where there is nothing to take a share of (0 of 0). */
  readonly value: Exact | null;
  /** The two amounts as stated, `85.2/88.7`; `null` where a percentage is stated. */
  readonly printed: string | null;
}

/** Counts, amounts in yuan, amounts with decimals: up to 15 digits before the point and 6 after. */
const AMOUNT = /^(\d{1,15})(?:\.(\d{1,6}))?$/;

/** A JSON number keeps this many digits exactly; an amount of more is written as text. */
const MOST_DIGITS = 15;

/** The share of a table that may be exceeded where its profile says nothing else: ten times the whole. */
export const MOST_SHARE = "1000%";

const partSchema = z.union([z.string(), z.number()]).transform((given, context) => {
  const text = String(given);
  const match = AMOUNT.exec(text);
  const isExact = typeof given === "string" || text.replace(".", "").length <= MOST_DIGITS;
  if (match && isExact) {
    const [, units = "0", places = ""] = match;
    return { text, value: quotient(BigInt(units + places), 10n ** BigInt(places.length)) };
  }
  const wording = match
    ? said(
        `${text} has more digits than a JSON number keeps: write it as text, "${text}"`,
        `${text}的位数超出数字的精度，应写成文字 "${text}"`,
      )
    : said(
        `“${text}” is no amount of zero or more with at most 6 decimals`,
        `“${text}”应为不小于0的数，整数部分最多15位，小数最多6位`,
      );
  context.issues.push({ code: "custom", ...wording, input: given });
  return z.NEVER;
});

const amounts = z
  .strictObject({ numerator: partSchema, denominator: partSchema })
  .refine(
    ({ numerator, denominator }) => denominator.value !== 0 || numerator.value === 0,
    said(
      "a part of nothing: where the denominator is 0 the numerator is 0 too (0/0: nothing to count)",
      "分母为0时分子也应为0（没有应统计的事项填0/0）",
    ),
  )
  .transform(({ numerator, denominator }): RatioFact => {
    const value = denominator.value === 0 ? null : divide(numerator.value, denominator.value);
    return { value, printed: `${numerator.text}/${denominator.text}` };
  });

const percentage = shareSchema
  .refine(({ numerator }) => numerator >= 0, said("must not be negative", "不能为负数"))
  .transform((fact): RatioFact => ({ value: fromFraction(fact), printed: null }));

/** The parameter that says how far a share may go beyond the whole: `"1000%"` unless stated. */
export const mostShareSchema = shareSchema
  .refine(({ numerator, denominator }) => numerator >= denominator, said("must not be below 100%", "不能小于100%"))
  .prefault(MOST_SHARE);

/** Which shares a rule takes: none above the whole, or, where it may be exceeded, none above `mostShare`. */
export interface ShareLimit {
  readonly mayExceed: boolean;
  readonly mostShare: z.output<typeof mostShareSchema>;
}

/** `{ "numerator": 9, "denominator": 10 }`, or `"87.5%"` where the counts are not known. */
export function ratioSchema({ mayExceed, mostShare }: ShareLimit): z.ZodType<RatioFact> {
  const isWithin = ({ value }: RatioFact, limit: Exact): boolean => value === null || compare(value, limit) <= 0;
  const limit = fromFraction(mostShare);
  return z
    .union([amounts, percentage])
    .refine((fact) => mayExceed || isWithin(fact, 1), {
      ...said("the part must not be larger than the whole", "分子不能大于分母"),
      abort: true,
    })
    .refine(
      (fact) => isWithin(fact, limit),
      said(`must not be above ${inPercent(limit)}`, `不能大于${inPercent(limit)}`),
    );
}

/** The ratio's exact value; `none` where there is nothing to take a share of. */
export function ratioValue<None>({ value }: RatioFact, none: None): Exact | None {
  return value ?? none;
}

/** `9/10（90%）`, `87.5%`, or `0/0`. */
export function readRatio({ value, printed }: RatioFact): string {
  if (value === null) return "0/0";
  return printed === null ? inPercent(value) : `${printed}（${inPercent(value)}）`;
}
/** A share as a percentage with two decimals at most; `约` says that more follow. */
export function inPercent(share: Exact): string {
  return `${inDecimals(multiply(share, 100))}%`;
}

/** A number as it is where it has at most `places` decimals, else the nearest with two, and `约` before it. */
export function inDecimals(value: Exact, places: 2 | 3 | 6 = 2): string {
  const scaled = multiply(value, 10 ** places);
  if (typeof scaled === "number") return decimal(BigInt(scaled), places).replace(/\.?0+$/, "");
  // Two decimals even where they are noughts: 约95.00% is not yet, or no longer, 95%.
  return `约${decimal(BigInt(round(multiply(value, 100), "half-up", 1)), 2)}`;
}

function decimal(scaled: bigint, places: number): string {
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(places + 1, "0");
  return `${scaled < 0n ? "−" : ""}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** What a calculation comes to: `＝4.05分`, `≈4.02分` where the decimals go on. */
export function comesTo(points: Exact): string {
  const text = inDecimals(points, 3);
  return `${text.startsWith("约") ? `≈${text.slice(1)}` : `＝${text}`}分`;
}
