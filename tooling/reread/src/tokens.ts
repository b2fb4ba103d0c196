const NUMERALS: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
};
/** Words after which a Chinese numeral counts something; 一项, 一律, 第一 do not. */
const COUNTED =
  /(?<![第一二两三四五六七八九十])([二两三四五六七八九十]|一(?=次|期|季度))(?=次|期|年|个月|个工作日|日|天|小时|人|名|季度|倍)/gu;

/**
 * Figures in a text, as the values they mean: `100%`, `2`, `30`; Chinese numerals before a counter too (不少于两次 is 2).
 * Numbers of documents and of years inside titles stay with their titles (see {@link namesIn}).
 */
export function figuresIn(text: string): string[] {
  const plain = text
    .normalize("NFKC")
    .replace(/《[^》]*》/gu, "")
    .replace(/[(〔[]\d{4}[)〕\]]\d+号/gu, "");
  const digits = plain.match(/\d+(?:\.\d+)?\s*%?/gu) ?? [];
  const words = [...plain.matchAll(COUNTED)].map(([, numeral = ""]) => String(NUMERALS[numeral] ?? numeral));
  return [...digits.map((it) => it.replace(/\s/gu, "")), ...words];
}

/** Titles in 《》, and document numbers from the last two characters of the issuer's mark on (政发〔2017〕37号). */
export function namesIn(text: string): string[] {
  const numbers = text.match(/\p{Script=Han}{2}[〔[（(]\d{4}[〕\]）)]\d+号/gu) ?? [];
  return [...(text.match(/《[^》]*》/gu) ?? []), ...numbers];
}

/** Amounts of points: the 2 of 扣2分. */
export function amountsIn(text: string): string[] {
  return [...text.normalize("NFKC").matchAll(/(\d+(?:\.\d+)?)分(?!公司|局|别|数)/gu)].map(([, amount = ""]) => amount);
}

/** What is in the first list and not in the second, each once. */
export function missing(wanted: readonly string[], present: readonly string[]): string[] {
  const known = new Set(present);
  return [...new Set(wanted)].filter((it) => !known.has(it));
}
