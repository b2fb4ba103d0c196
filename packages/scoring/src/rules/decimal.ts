import { said } from "@faheng/domain";
import { z } from "zod";
import { type Exact, quotient } from "../exact.ts";

/** A number as it is stated: its exact value, and the text it came as. */
export interface Decimal {
  readonly value: Exact;
  readonly text: string;
}

/** Concentrations, amounts in yuan, areas: up to 12 digits before the point and 6 after. */
const DECIMAL = /^(-?)(\d{1,12})(?:\.(\d{1,6}))?$/;

/** A JSON number keeps this many digits exactly; a number of more is written as text. */
const MOST_DIGITS = 15;

/** The largest and the smallest number that a {@link decimalSchema} takes, for whoever states none of their own. */
export const MOST_DECIMAL = "999999999999";
export const LEAST_DECIMAL = `-${MOST_DECIMAL}`;

/** A decimal with at most six places, exact: `"38.25"`, `-3`. */
export const decimalSchema: z.ZodType<Decimal, string | number> = z
  .union([z.string(), z.number()])
  .transform((given, context): Decimal => {
    const text = String(given);
    const decimal = readDecimal(text);
    const isExact = typeof given === "string" || text.replace(/[.-]/g, "").length <= MOST_DIGITS;
    if (decimal !== null && isExact) return decimal;
    const wording =
      decimal === null
        ? said(`“${text}” is no decimal with at most 6 places`, `“${text}”应为整数部分最多12位、小数最多6位的数`)
        : said(
            `${text} has more digits than a JSON number keeps: write it as text, "${text}"`,
            `${text}的位数超出数字的精度，应写成文字 "${text}"`,
          );
    context.issues.push({ code: "custom", ...wording, input: given });
    return z.NEVER;
  });

/** Reads a decimal; `null` where it is none. */
export function readDecimal(text: string): Decimal | null {
  const match = DECIMAL.exec(text);
  if (!match) return null;
  const [, sign = "", units = "0", places = ""] = match;
  const size = BigInt(units + places);
  return { value: quotient(sign === "-" ? -size : size, 10n ** BigInt(places.length)), text };
}
