/**
 * The last row of a sheet with anything written in it, counted from 1, by its XML; 0 for none, `null` where rows do not say which
 * they are. Frames and colours are often drawn down to row 1,048,576: a library that makes an object of each of those rows takes
 * half a gigabyte for nothing.
 *
 * @example lastWrittenRow('<row r="1"><c><v>1</v></c></row><row r="9"><c s="1"/></row>') // 1
 */
export function lastWrittenRow(xml: string): number | null {
  let last = 0;
  for (let at = xml.indexOf("<row"), next = 0; at !== -1; at = next) {
    next = xml.indexOf("<row", at + 4);
    const row = xml.slice(at, next === -1 ? undefined : next);
    const number = /^<row\s[^>]*?\br="(\d{1,7})"/.exec(row)?.[1];
    if (number === undefined) return null;
    if (/<(?:v|is|f)[\s>]/.test(row)) last = Math.max(last, Number(number));
  }
  return last;
}
