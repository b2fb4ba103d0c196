import { z } from "zod";
import { said } from "./issue-wording.ts";

/** An exact ratio of two integers; the denominator is positive. */
export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

const PERCENT = /^(-?\d{1,9})(?:\.(\d{1,6}))?(%?)$/;
const QUOTIENT = /^(-?\d{1,12})\/(\d{1,12})$/;

/**
 * Reads `"30%"`, `"0.3"`, `"1/3"`; `null` when it is none of these or the denominator is zero.
 *
 * @example parseFraction("30%") // { numerator: 3, denominator: 10 }
 */
export function parseFraction(text: string): Fraction | null {
  const quotient = QUOTIENT.exec(text);
  if (quotient) return reduce(Number(quotient[1]), Number(quotient[2]));
  const decimal = PERCENT.exec(text);
  if (!decimal) return null;
  const places = decimal[2] ?? "";
  const scale = 10 ** places.length * (decimal[3] === "%" ? 100 : 1);
  const negative = decimal[1]?.startsWith("-") === true;
  const size = Math.abs(Number(decimal[1])) * 10 ** places.length + Number(places || "0");
  return reduce(negative ? -size : size, scale);
}

/** Writes a fraction as `"3/10"`, or as an integer where it is one. */
export function formatFraction({ numerator, denominator }: Fraction): string {
  return denominator === 1 ? String(numerator) : `${numerator}/${denominator}`;
}

/** A fraction at the edge (`"30%"`, `"0.3"`, `"1/3"`, `0.3`), exact inside. */
export const fractionSchema = z
  .codec(
    z.union([z.string(), z.number()]),
    z.object({ numerator: z.int(), denominator: z.int().positive() }).readonly(),
    {
      decode: (text, context) => {
        const fraction = parseFraction(String(text));
        if (fraction) return fraction;
        const wording = said(`not a fraction: ${String(text)}`, `“${String(text)}”不是比例，应如 30%、0.3、1/3`);
        context.issues.push({ code: "custom", ...wording, input: text });
        return z.NEVER;
      },
      encode: (fraction) => formatFraction(fraction),
    },
  )
  .meta({ pattern: "^-?\\d{1,9}(\\.\\d{1,6})?%?$|^-?\\d{1,12}/\\d{1,12}$" });

/** A whole number or decimal above one without a percent sign: a percentage whose sign was forgotten. */
const BARE = /^\d+(?:\.\d+)?$/;

/** A share (`"87.5%"`, `"0.875"`, `"7/8"`): a fraction whose number above one is not taken for so many hundred per cent. */
export const shareSchema = z
  .union([z.string(), z.number()])
  .superRefine((given, context) => {
    const text = String(given);
    if (!BARE.test(text) || Number(text) <= 1) return;
    const wording = said(
      `a share above 1 needs a percent sign or a whole: write "${text}%", or numerator and denominator`,
      `“${text}”大于1：百分数应写成"${text}%"，或分别填分子、分母`,
    );
    context.addIssue({ code: "custom", ...wording, input: given, continue: false });
  })
  .pipe(fractionSchema)
  .meta({
    pattern: "^-?\\d{1,9}(\\.\\d{1,6})?%$|^0(\\.\\d{1,6})?$|^1(\\.0{1,6})?$|^-?\\d{1,12}/\\d{1,12}$",
    maximum: 1,
    description: "比例，如 95%、0.95、19/20",
  });

/** Both are exact: what the patterns let in has 15 figures at most. */
function reduce(numerator: number, denominator: number): Fraction | null {
  if (denominator === 0) return null;
  let [a, b] = [Math.abs(numerator), denominator];
  while (b !== 0) [a, b] = [b, a % b];
  return { numerator: numerator === 0 ? 0 : numerator / a, denominator: denominator / a };
}
