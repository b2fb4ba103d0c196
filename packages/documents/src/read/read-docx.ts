import { FahengError } from "@faheng/domain";
import type { DocumentContent } from "@faheng/plugin-api";
import { documentErrors as errors } from "../errors.ts";
import { type ContentBudget, contentBudget } from "./content-budget.ts";
import { isWrapper, readDocxTable } from "./docx-table.ts";
import { contentOf, type PreviewBlock } from "./preview.ts";
import { childOf, elementsOf, parseXml, type XmlElement, type XmlNode } from "./xml.ts";

const MAIN = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
const STRICT_MAIN = "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument";

/** Not text: deleted and moved-away text, field codes, the second copy of alternate content, pictures’ own text. */
const SKIPPED = new Set(["del", "delText", "moveFrom", "instrText", "delInstrText", "Fallback", "pPr", "rPr", "tcPr"]);

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
  const main = mainPart(parts);
  const root = elementsOf(parseXml(main)).find((node) => node.name === "document");
  const body = root && childOf(root, "body");
  if (!body)
    throw new FahengError(errors.FAHENG_DOCUMENT_DAMAGED, {
      details: { reason: { zh: "没有正文", en: "it has no body" } },
    });
  const blocks: PreviewBlock[] = [];
  const budget = contentBudget();
  const reader = docxReader(budget);
  const walk = (nodes: readonly XmlNode[]): void => {
    for (const node of elementsOf(nodes)) {
      if (node.name === "p") {
        for (const text of reader.paragraphLines(node)) blocks.push({ kind: "text", text });
      } else if (node.name === "tbl") {
        blocks.push({ kind: "table", name: null, rows: readDocxTable(node, reader.cellText, budget) });
      } else if (isWrapper(node)) walk(node.children);
    }
  };
  walk(body.children);
  return blocks;
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
function docxReader(budget: ContentBudget) {
  /** A paragraph's text, then those of text boxes anchored in it. */
  const paragraphLines = (paragraph: XmlElement): string[] => {
    const boxes: string[] = [];
    const text = runText(paragraph.children, boxes);
    budget.take(0, text.length);
    return [text, ...boxes];
  };
  const runText = (nodes: readonly XmlNode[], boxes: string[]): string => {
    let text = "";
    for (const node of elementsOf(nodes)) {
      if (SKIPPED.has(node.name)) continue;
      if (node.name === "t") text += node.children.map((it) => (it.kind === "text" ? it.text : "")).join("");
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
      if (node.name === "p") return paragraphLines(node);
      if (node.name === "tbl") return readDocxTable(node, cellText, budget).map((row) => row.join("\t"));
      return isWrapper(node) ? blockTexts(node) : [];
    });
  return { paragraphLines, cellText };
}
