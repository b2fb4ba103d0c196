/** 一 … 九十九, 廿一, 卅, 一百零一. */
const CHINESE = "[一二三四五六七八九十百千零〇两廿卅]+";

const NUMBERS: readonly RegExp[] = [
  new RegExp(`^(${CHINESE})[、．.](?!\\d)`),
  new RegExp(`^([（(]\\s*${CHINESE}\\s*[）)])、?`),
  /^([（(]\s*\d{1,4}\s*[）)])/,
  /^(\d{1,4}[）)])/,
  /^(\d{1,3}(?:[.．-]\d{1,3}){1,4})[.．、]?(?=\s|\p{Script=Han})(?![年月日个次名项人件天分倍万亿元米小学号级])/u,
  /^(\d{1,4}[.．、])(?!\d)/,
  /^(\d{1,4})(?=\s)/,
  /^([①-⑳㉑-㉟㊱-㊿⑴-⒇⒈-⒛㈠-㈩])/,
  new RegExp(`^(第${CHINESE}[编条项章节])`),
  /^(第\d{1,4}[编条项章节])/,
];

/**
 * Parts a heading from the number printed before it: `一、` gives `一`, all others stand as printed (`（十三）`, `3.`).
 *
 * @example splitNumber("3.推进清理") // { printedNumber: "3.", text: "推进清理" }
 */
export function splitNumber(cell: string): { readonly printedNumber: string | null; readonly text: string } {
  const text = cell.trim();
  for (const pattern of NUMBERS) {
    const match = pattern.exec(text);
    const rest = match ? text.slice(match[0].length).trim() : "";
    if (match?.[1] !== undefined && rest !== "") return { printedNumber: match[1].replace(/\s+/g, ""), text: rest };
  }
  return { printedNumber: null, text };
}
