import type { Layout, SourceItem } from "../source-document.ts";
import { outlineOf } from "./outline.ts";
import { cellRows } from "./cell-lines.ts";

const CHAPTER = /^[一二三四五六七八九十]+、/u;
const TASK = /^\d{1,2}[．.]/u;
const MEASURE = /^[（(](\d{1,3})[）)]/u;

/** A report with an annex of six columns, one cell a line: 工作任务, 具体措施, 任务来源, 牵头单位, 参加单位, 完成情况. */
export const chongqingAnnex: Layout = (text) => {
  const start = text.indexOf("\n\t");
  const headings: string[] = [];
  const items: SourceItem[] = [];
  let above: readonly string[] = [];
  // A cell may hold empty lines, so that an empty line does not end a row: the six cells of a measure stand around its own.
  const cells = cellRows(text.slice(start))
    .flat()
    .map((cell) => cell.text);
  for (const [at, wording] of cells.entries()) {
    const first = cells[at - 1] ?? "";
    if (CHAPTER.test(wording)) {
      above = [wording];
      headings.push(wording);
    }
    const number = MEASURE.exec(wording);
    if (number === null) continue;
    if (TASK.test(first)) {
      above = [above[0] ?? "", first];
      headings.push(first);
    }
    const [bases = null, lead = null, cooperating = null, answer = ""] = cells.slice(at + 1, at + 5);
    const measure = wording.slice(number[0].length);
    items.push({
      code: `T${(number[1] ?? "").padStart(3, "0")}`,
      printedNumber: number[0],
      heading: measure,
      above,
      cells: { wording: measure, bases, lead, cooperating, answer },
      unplaced: [],
    });
  }
  const body = text.slice(0, start);
  // What stands under the headings of the body is the agency's answer of its year, which no pack carries.
  const frame = body.slice(0, body.search(/^一、/mu));
  return { text, frame, headings: [...new Set(headings)], outline: outlineOf(body), items };
};
