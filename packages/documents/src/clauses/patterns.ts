import { formatPoints, parsePoints } from "@faheng/domain";

/** Named groups of a match; `found` is all of it. */
export type Part = Readonly<Record<string, string | undefined>>;

/** A number in figures, with at most three places. */
export const NUMBER = "\\d{1,6}(?:\\.\\d{1,3})?(?![\\d.])";

/** Levels of government as bonus rules name them. */
export const LEVEL =
  "(?:国务院|省部级|部省级|市厅级|县处级|国家有关部委|国家部委|省部级|国家级|国家|中央|全国性|全国|部委级|部委|部级|自治区级|自治区|全省|省级|省厅级|省厅|省|厅局级|厅级|地市级|地厅级|设区市|全市|市州级|市级|市局|市|州级|区县级|县区级|县\\(市、区\\)级|县\\(区\\)级|县市区级|区级|县级|全区|全县|区|县|局级|本局|乡镇级|镇街级)";

/** A decimal in its shortest form; `null` where it is none with at most three places. */
export function figure(text: string | undefined): string | null {
  const thousandths = text === undefined ? null : parsePoints(text);
  return thousandths === null ? null : formatPoints(thousandths);
}

/** Points that a pattern found. */
export function points(text: string | undefined): string {
  return figure(text) ?? "0";
}

/** A multiple of points, as a decimal; `null` where it is no whole thousandth. */
export function timesPoints(text: string, factor: number): string | null {
  const thousandths = parsePoints(text);
  if (thousandths === null) return null;
  const product = Math.round(thousandths * factor * 1000) / 1000;
  return Number.isInteger(product) ? formatPoints(product) : null;
}
