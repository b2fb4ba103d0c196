import { normaliseOfficialText } from "./official-text.ts";

/** Brackets of every shape: one matter is printed now with one, now with another (〔2017〕45号, [2017]45号, （2017）45号). */
const OPENING = /[〔［[【〖(]/gu;
const CLOSING = /[〕］\]】〗)]/gu;

/**
 * What two ways to write one matter have in common: width of characters, brackets, quotation marks, dashes and spaces
 * made one. Only for comparing: what is shown stays as it was written. Empty where the matter is.
 *
 * @example matterKey("甲案（1）") === matterKey("甲案 (1)") // true
 */
export function matterKey(matter: string): string {
  return normaliseOfficialText(matter).replace(OPENING, "(").replace(CLOSING, ")");
}

/** The same text as documents print it: figures half-width, a year in its hexagonal brackets (〔2017〕45号). */
export function asPrintedNumber(text: string): string {
  return text.normalize("NFKC").replace(/[〔［[【〖(]\s*(\d{4})\s*[〕］\]】〗)]\s*/gu, "〔$1〕");
}
