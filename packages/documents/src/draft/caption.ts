import { closeUp } from "./group-builder.ts";

const PLAIN_SHEET = /^(sheet|工作表|表|table)\s*\d*$/i;
const NO_CAPTION =
  /^(附件|附表|附|续表|单位|填报|被考核|考核单位|日期|说明|注|备注|表)\s*[\d一二三四五六七八九十]*\s*([:：（(]|$)/;
const LONGEST = 40;

/**
 * What a table is called where it stands: the name of its sheet, the title row over its head, or the last short line
 * before it. `null` where nothing calls it.
 */
export function captionOf(sheet: string | null, above: readonly string[], texts: readonly string[]): string | null {
  if (sheet !== null && !PLAIN_SHEET.test(sheet.trim())) return closeUp(sheet);
  const [title] = above.map(closeUp).filter(isCaption);
  if (title !== undefined) return title;
  return texts.map(closeUp).findLast(isCaption) ?? null;
}

function isCaption(text: string): boolean {
  return text !== "" && text.length <= LONGEST && !/[。；;]$/.test(text) && !NO_CAPTION.test(text);
}
