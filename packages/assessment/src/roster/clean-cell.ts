const FULL_WIDTH = /[！-～]/gu;
/** Digits and letters alone: brackets and commas of a Chinese name stay Chinese. */
const FULL_WIDTH_WORD = /[０-９Ａ-Ｚａ-ｚ]/gu;

/** A cell as it is read: full-width digits and letters half-width, spaces tidied. */
export interface CleanCell {
  readonly text: string;
  /** Whether full-width characters or spaces inside were made plain. */
  readonly isTidied: boolean;
}

/**
 * Tidies a cell with a name: １２ becomes 12, spaces within a Chinese name go, others become one.
 *
 * @example cleanName(" 第２ 处 ").text // "第2处"
 */
export function cleanName(raw: string): CleanCell {
  const trimmed = raw.trim();
  const text = trimmed
    .replace(FULL_WIDTH_WORD, toHalfWidth)
    .replace(/\s+/gu, " ")
    .replace(/(?<=[\p{Script=Han}\d]) (?=\p{Script=Han})|(?<=\p{Script=Han}) (?=\d)/gu, "");
  return { text, isTidied: text !== trimmed };
}

/** Tidies a cell with a login: all full-width forms become half-width. */
export function cleanLogin(raw: string): CleanCell {
  const trimmed = raw.trim();
  const text = trimmed.replace(FULL_WIDTH, toHalfWidth);
  return { text, isTidied: text !== trimmed };
}

function toHalfWidth(character: string): string {
  return String.fromCharCode(character.charCodeAt(0) - 0xfee0);
}
