import { FahengError } from "@faheng/domain/errors";
import { documentErrors as errors } from "../errors.ts";
import type { ContentBudget } from "./content-budget.ts";
import type { SourceMerge } from "./source-document.ts";
import { childOf, elementsOf, type XmlElement, type XmlNode } from "./xml.ts";

/** Word itself stops at 63 columns. */
const MOST_COLUMNS = 200;

/** Elements that only wrap rows, cells or paragraphs. */
const WRAPPERS = new Set(["sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag"]);

/**
 * Reads a Word table into rows of texts; the text of a cell merged across or down stands in every cell it covers.
 *
 * @param textOf how a cell's content becomes text
 * @param budget what the document may still come to
 * @throws FAHENG_DOCUMENT_UNSAFE on a table wider than any real one, FAHENG_DOCUMENT_TOO_LARGE.
 */
export function readDocxTable(
  table: XmlElement,
  textOf: (cell: XmlElement) => string,
  budget: ContentBudget,
): { readonly rows: string[][]; readonly merges: readonly SourceMerge[] } {
  const rows: string[][] = [];
  const merges: Mutable<SourceMerge>[] = [];
  /** Text that a vertical merge hands down, and the merge, by grid column. */
  let above: (HandedDown | undefined)[] = [];
  for (const row of unwrapped(table, "tr")) {
    const texts: string[] = [];
    const handedDown: (HandedDown | undefined)[] = [];
    const properties = childOf(row, "trPr");
    const put = (text: string, count: number, merge: HandedDown["merge"] | null): void => {
      if (texts.length + count > MOST_COLUMNS) {
        throw new FahengError(errors.FAHENG_DOCUMENT_UNSAFE, {
          details: { reason: { zh: "表格列数异常", en: "a table has an impossible number of columns" } },
        });
      }
      budget.take(count, text.length * count);
      for (let index = 0; index < count; index++) {
        if (merge !== null) handedDown[texts.length] = { text, merge };
        texts.push(text);
      }
    };
    put("", numberOf(properties, "gridBefore", 0), null);
    for (const cell of unwrapped(row, "tc")) {
      const settings = childOf(cell, "tcPr");
      const merge = settings && childOf(settings, "vMerge");
      const isContinued = merge !== undefined && merge.attributes["val"] !== "restart";
      const columns = numberOf(settings, "gridSpan", 1);
      const handed = isContinued ? above[texts.length] : undefined;
      if (handed !== undefined) {
        handed.merge.rows = rows.length - handed.merge.row + 1;
        put(handed.text, columns, handed.merge);
        continue;
      }
      const own = { row: rows.length, column: texts.length, rows: 1, columns };
      merges.push(own);
      put(textOf(cell), columns, merge === undefined ? null : own);
    }
    put("", numberOf(properties, "gridAfter", 0), null);
    above = handedDown;
    rows.push(texts);
  }
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  budget.take(rows.length * width - rows.reduce((sum, row) => sum + row.length, 0), 0);
  return {
    rows: rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => "")]),
    merges: merges.filter((it) => it.rows * it.columns > 1),
  };
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** What a cell merged downwards hands to the row below. */
interface HandedDown {
  readonly text: string;
  readonly merge: Mutable<SourceMerge>;
}

/** Children of a name, also those inside content controls and tracked insertions. */
export function unwrapped(parent: XmlElement, name: string): XmlElement[] {
  return elementsOf(parent.children).flatMap((child) => {
    if (child.name === name) return [child];
    return isWrapper(child) ? unwrapped(child, name) : [];
  });
}

/** Whether a node only wraps others. */
export function isWrapper(node: XmlNode): boolean {
  return node.kind === "element" && WRAPPERS.has(node.name);
}

function numberOf(properties: XmlElement | undefined, name: string, otherwise: number): number {
  const value = Number(properties && childOf(properties, name)?.attributes["val"]);
  return Number.isInteger(value) && value >= otherwise ? Math.min(value, MOST_COLUMNS + 1) : otherwise;
}
