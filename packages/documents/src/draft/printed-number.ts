const NUMBERS: readonly RegExp[] = [
  /^([一二三四五六七八九十百]+)、/,
  /^([（(]\s*[一二三四五六七八九十百]+\s*[）)])、?/,
  /^([（(]\s*\d{1,4}\s*[）)])/,
  /^(\d{1,4}[.．、])(?!\d)/,
  /^(\d{1,4})(?=\s)/,
  /^(第[一二三四五六七八九十百]+[条项章节])/,
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
