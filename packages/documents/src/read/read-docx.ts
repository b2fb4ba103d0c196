import { FahengError } from "@faheng/domain/errors";
import type { DocumentContent } from "@faheng/plugin-api";
import { documentErrors as errors } from "../errors.ts";
import { type ContentBudget, contentBudget } from "./content-budget.ts";
import { isWrapper, readDocxTable } from "./docx-table.ts";
import { type ListCounter, listCounter } from "./docx-numbering.ts";
import { contentOf, type PreviewBlock } from "./preview.ts";
import type { LeftOut, SourceBlock, SourceDocument } from "./source-document.ts";
import { childOf, elementsOf, parseXml, type XmlElement, type XmlNode } from "./xml.ts";

const MAIN = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
const STRICT_MAIN = "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument";

/** Not text: field codes, the second copy of alternate content, pictures’ own text. */
const SKIPPED = new Set(["delText", "instrText", "delInstrText", "Fallback", "pPr", "rPr", "tcPr"]);
/** Deleted and moved-away text. */
const REVISED_AWAY = new Set(["del", "moveFrom"]);

/**
 * Reads the paragraphs and tables of a .docx out of its parts.
 *
 * @param parts name → XML of every XML part
 * @throws FAHENG_DOCUMENT_DAMAGED, FAHENG_DOCUMENT_TOO_LARGE, FAHENG_DOCUMENT_UNSAFE
 */
export function readDocx(parts: ReadonlyMap<string, string>): DocumentContent {
  return contentOf(readDocxBlocks(parts));
}

/** The same in the order in which they stand. @throws as {@link readDocx} */
export function readDocxBlocks(parts: ReadonlyMap<string, string>): readonly PreviewBlock[] {
  return readDocxSource(parts).blocks.map((block) =>
    block.kind === "text"
      ? block
      : { kind: "table", name: null, rows: block.rows.map((row) => row.map((it) => it ?? "")) },
  );
}

/** The same with what was left out: hidden text, deletions, headers, notes and comments. @throws as {@link readDocx} */
export function readDocxSource(parts: ReadonlyMap<string, string>): SourceDocument {
  const main = mainPart(parts);
  const root = elementsOf(parseXml(main)).find((node) => node.name === "document");
  const body = root && childOf(root, "body");
  if (!body)
    throw new FahengError(errors.FAHENG_DOCUMENT_DAMAGED, {
      details: { reason: { zh: "没有正文", en: "it has no body" } },
    });
  const blocks: SourceBlock[] = [];
  const budget = contentBudget();
  const reader = docxReader(budget, listCounter(parts.get("word/numbering.xml"), parts.get("word/styles.xml")));
  const walk = (nodes: readonly XmlNode[]): void => {
    for (const node of elementsOf(nodes)) {
      if (node.name === "p") {
        for (const text of reader.paragraphLines(node, false)) blocks.push({ kind: "text", text });
      } else if (node.name === "tbl") {
        const { rows, merges } = readDocxTable(node, reader.cellText, budget);
        blocks.push({ kind: "table", name: null, rows, merges });
      } else if (isWrapper(node)) walk(node.children);
    }
  };
  walk(body.children);
  return { blocks, leftOut: [...reader.leftOut, ...besideBody(parts, budget)], remarks: [], isFromText: false };
}

/** Parts of a document that stand beside its body: where, why they are left out, and whether they only dress pages. */
const BESIDE: readonly (readonly [RegExp, string, string, boolean])[] = [
  [/^word\/header\d*\.xml$/, "页眉", "页眉不是正文", true],
  [/^word\/footer\d*\.xml$/, "页脚", "页脚不是正文", true],
  [/^word\/footnotes\.xml$/, "脚注", "脚注没有随正文读取", false],
  [/^word\/endnotes\.xml$/, "尾注", "尾注没有随正文读取", false],
  [/^word\/comments\.xml$/, "批注", "批注不是正文", false],
];

function besideBody(parts: ReadonlyMap<string, string>, budget: ContentBudget): LeftOut[] {
  return [...parts].flatMap(([name, xml]) => {
    const [, place, why, isFurniture] = BESIDE.find(([pattern]) => pattern.test(name)) ?? [];
    if (place === undefined || why === undefined || isFurniture === undefined) return [];
    const reader = docxReader(budget, { next: () => "" });
    const texts = elementsOf(parseXml(xml)).flatMap((root) => reader.textsUnder(root));
    return texts.filter((text) => text.trim() !== "").map((text): LeftOut => ({ place, text, why, isFurniture }));
  });
}

function mainPart(parts: ReadonlyMap<string, string>): string {
  const relations = elementsOf(parseXml(parts.get("_rels/.rels") ?? "")).flatMap((it) => elementsOf(it.children));
  const main = relations.find((it) => it.attributes["Type"] === MAIN || it.attributes["Type"] === STRICT_MAIN);
  const name = (main?.attributes["Target"] ?? "word/document.xml").replace(/^\.?\//, "");
  const xml = parts.get(name);
  if (xml === undefined)
    throw new FahengError(errors.FAHENG_DOCUMENT_DAMAGED, {
      details: { reason: { zh: `缺少 ${name}`, en: `${name} is missing` } },
    });
  return xml;
}

/** What reads text out of blocks, all of it on one budget. */
function docxReader(budget: ContentBudget, lists: ListCounter) {
  const leftOut: LeftOut[] = [];
  const leave = (node: XmlElement, why: string): void => {
    const text = allText(node).trim();
    budget.take(0, text.length);
    if (text !== "") leftOut.push({ place: "正文", text, why, isFurniture: false });
  };
  /** A paragraph's text with its number, then those of text boxes anchored in it. */
  const paragraphLines = (paragraph: XmlElement, isInCell: boolean): string[] => {
    const boxes: string[] = [];
    const number = lists.next(paragraph);
    const text = runText(paragraph.children, boxes);
    // A number alone is all that a cell of 序号 holds; between paragraphs it is an empty line.
    const line =
      text.trim() === "" && !isInCell
        ? text
        : number + (/[\p{L}\p{N}]$/u.test(number) && text !== "" ? " " : "") + text;
    budget.take(0, line.length);
    return [line, ...boxes];
  };
  const runText = (nodes: readonly XmlNode[], boxes: string[]): string => {
    let text = "";
    for (const node of elementsOf(nodes)) {
      if (SKIPPED.has(node.name)) continue;
      if (REVISED_AWAY.has(node.name)) leave(node, "修订中已删除的文字");
      else if (node.name === "r" && isHidden(node)) leave(node, "隐藏文字");
      else if (node.name === "t") text += node.children.map((it) => (it.kind === "text" ? it.text : "")).join("");
      else if (node.name === "tab" || node.name === "ptab") text += "\t";
      else if (node.name === "br" || node.name === "cr") text += "\n";
      else if (node.name === "noBreakHyphen") text += "-";
      else if (node.name === "txbxContent") for (const line of blockTexts(node)) boxes.push(line);
      else text += runText(node.children, boxes);
    }
    return text;
  };
  const cellText = (cell: XmlElement): string => blockTexts(cell).join("\n");
  /** The texts of paragraphs and of nested tables (cells of a row side by side) inside a cell or box. */
  const blockTexts = (parent: XmlElement): string[] =>
    elementsOf(parent.children).flatMap((node) => {
      if (node.name === "p") return paragraphLines(node, true);
      if (node.name === "tbl") return readDocxTable(node, cellText, budget).rows.map((row) => row.join("\t"));
      return isWrapper(node) ? blockTexts(node) : [];
    });
  /** The same of anything that holds paragraphs at any depth (a footnote). */
  const textsUnder = (parent: XmlElement): string[] => {
    const own = blockTexts(parent);
    return own.length > 0 ? own : elementsOf(parent.children).flatMap(textsUnder);
  };
  return { paragraphLines, cellText, textsUnder, leftOut };
}

function isHidden(run: XmlElement): boolean {
  const properties = childOf(run, "rPr");
  const vanish = properties && childOf(properties, "vanish");
  return vanish !== undefined && !/^(0|false|off)$/.test(vanish.attributes["val"] ?? "");
}

function allText({ children, name }: XmlElement): string {
  const own = name === "t" || name === "delText";
  return children.map((it) => (it.kind === "element" ? allText(it) : own ? it.text : "")).join("");
}
