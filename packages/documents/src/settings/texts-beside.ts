import type { SourceDocument } from "../read/source-document.ts";
import type { PlacedText } from "./stated-settings.ts";

/** Cells of a row that says something of the whole: more are a row of items or of answers. */
const MOST_CELLS = 3;

/**
 * What stands beside the items: paragraphs, rows of notes and titles, and small tables that were not read. A paragraph or row that went
 * into an indicator is none of them.
 *
 * @param rowCodes which group or indicator each row and paragraph went into, by `table/row` and `line/number`
 */
export function textsBeside(
  { blocks }: SourceDocument,
  rowCodes: ReadonlyMap<string, readonly string[]>,
): readonly PlacedText[] {
  const texts: PlacedText[] = [];
  let [line, table] = [0, 0];
  for (const block of blocks) {
    if (block.kind === "text") {
      line++;
      if (!rowCodes.has(`line/${line}`)) texts.push({ text: block.text, place: `正文第${line}段` });
      continue;
    }
    table++;
    const own = block.rows.flatMap((row, index): PlacedText[] => {
      const cells = [...new Set(row.flatMap((cell) => (cell === null || cell.trim() === "" ? [] : [cell.trim()])))];
      const isRead = rowCodes.has(`${table}/${index + 1}`) || cells.length === 0 || cells.length > MOST_CELLS;
      return isRead ? [] : [{ text: cells.join("："), place: `表${table}第${index + 1}行` }];
    });
    const isOther = block.rows.every((_, index) => !rowCodes.has(`${table}/${index + 1}`));
    // Grades in a table of their own: 优秀 | 90分以上.
    if (isOther && own.length > 1) texts.push({ text: own.map(({ text }) => text).join("；"), place: `表${table}` });
    else texts.push(...own);
  }
  return texts;
}
