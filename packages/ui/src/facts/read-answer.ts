import { parsePoints, type Fact } from "@faheng/domain";
import type { uiEnglish } from "../i18n/english.ts";
import type { Translate } from "../i18n/translator.ts";

type T = Translate<typeof uiEnglish>;

/** An answer, 未填, or why what was typed is neither. */
export type Reading = { readonly answer: Fact | undefined; readonly problem: string | null };

const PENDING: Reading = { answer: undefined, problem: null };

/** A whole number from `min` to `max`; an empty text is 未填. */
export function readCount(t: T, text: string, max: number, min = 0): Reading {
  const typed = text.normalize("NFKC").trim();
  if (typed === "") return PENDING;
  if (!/^\d+$/.test(typed)) return no(t("请填整数，不小于 {min}", { min }));
  // However many digits: what is too large to be held exactly is above every `max` all the same.
  const count = Number(typed);
  if (count < min) return no(t("请填整数，不小于 {min}", { min }));
  return count > max ? no(t("数太大，最多 {max}", { max })) : { answer: count, problem: null };
}

/** What a decimal may be. */
export interface DecimalLimits {
  readonly min: string | null;
  readonly max: string | null;
  /** Decimal places, three where it does not say. */
  readonly places?: 3 | 6;
}

/** A decimal string inside the bounds; an empty text is 未填. */
export function readDecimal(t: T, text: string, { min, max, places = 3 }: DecimalLimits): Reading {
  const typed = plain(text).replace("−", "-");
  if (typed === "") return PENDING;
  const read = places === 6 ? inMillionths : parsePoints;
  const amount = read(typed);
  const isTooLong = amount === null && tooLong(typed, places);
  if (amount === null && !isTooLong) return no(places === 6 ? t("请填小数，最多六位") : t("请填小数，最多三位"));
  const end = typed.startsWith("-") ? min : max;
  if (isTooLong && end === null) return no(t("数太大，小数点前最多 {n} 位", { n: places === 6 ? 12 : 7 }));
  const tooSmall = amount !== null && min !== null && amount < (read(min) ?? -Infinity);
  const tooLarge = amount === null || (max !== null && amount > (read(max) ?? Infinity));
  if (!tooSmall && !tooLarge) return { answer: typed, problem: null };
  if (min !== null && max !== null) return no(t("应在 {min} 至 {max} 之间", { min, max }));
  return min !== null ? no(t("应不小于 {min}", { min })) : no(t("应不大于 {max}", { max: max ?? "" }));
}

/** Whether it is a decimal as it should be written, and only of more digits than can be held exactly. */
function tooLong(typed: string, places: number): boolean {
  return new RegExp(String.raw`^-?\d+(?:\.\d{1,${places}})?$`).test(typed);
}

/** Exact to six places; `null` for what is no such decimal. */
function inMillionths(text: string): bigint | null {
  const match = /^(-?)(\d{1,12})(?:\.(\d{1,6}))?$/.exec(text);
  if (!match) return null;
  const size = BigInt(`${match[2]}${(match[3] ?? "").padEnd(6, "0")}`);
  return match[1] === "-" ? -size : size;
}

/** A ratio of two amounts; both empty is 未填, 0 of 0 says that there is nothing to count. */
export function readRatio(t: T, numerator: string, denominator: string): Reading {
  const [above, below] = [readAmount(numerator), readAmount(denominator)];
  if (above === "" && below === "") return PENDING;
  const isTooLong = [numerator, denominator].map(plain).some((it) => /^\d{16}/.test(it) && tooLong(it, 6));
  if (isTooLong) return no(t("数太大，小数点前最多 {n} 位", { n: 15 }));
  if (above === null || below === null) return no(t("请填不小于 0 的数，小数最多六位"));
  if (above === "" || below === "") return no(t("请填完整"));
  if (Number(below) === 0 && Number(above) !== 0) return no(t("分母为 0 时分子也应为 0"));
  return { answer: { numerator: above, denominator: below }, problem: null };
}

/** A whole number, a decimal as text so that it stays exact, `""` where nothing is typed, `null` for anything else. */
function readAmount(text: string): number | string | null {
  const typed = plain(text);
  if (typed === "") return "";
  if (!/^\d{1,15}(\.\d{1,6})?$/.test(typed)) return null;
  return typed.includes(".") ? typed : Number(typed);
}

/** A number as it was typed, in ASCII figures and without commas between thousands. */
function plain(text: string): string {
  return text
    .normalize("NFKC")
    .trim()
    .replaceAll(/(?<=\d),(?=\d{3})/g, "");
}

/** Something that is no answer yet. */
export function no(problem: string): Reading {
  return { answer: undefined, problem };
}
