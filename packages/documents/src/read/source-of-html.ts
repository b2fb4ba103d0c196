import { parseDocument } from "htmlparser2";
import { contentBudget } from "./content-budget.ts";
import { readText } from "./read-text.ts";
import type { LeftOut, SourceBlock, SourceCell, SourceDocument, SourceMerge } from "./source-document.ts";

type Node = ReturnType<typeof parseDocument>["children"][number];
type Element = Extract<Node, { attribs: unknown }>;

/** What shows nothing of its own. */
const UNSEEN: ReadonlySet<string> = new Set([
  "head",
  "script",
  "style",
  "template",
  "noscript",
  "iframe",
  "object",
  "svg",
  "select",
]);
/** What stands on lines of its own. */
const BLOCKS =
  /^(?:p|div|h[1-6]|li|ul|ol|dl|dt|dd|section|article|header|footer|main|nav|aside|blockquote|pre|center|form|fieldset|tr|table|hr|address|figure|figcaption)$/u;
/** A span that no table of people needs. */
const MOST_COLUMNS = 200;
/** Deeper than this nothing is looked at: no program writes that. */
const DEEPEST = 400;

/**
 * A page as browsers and word processors copy it: its lines and tables in their order, what spreads over rows and columns,
 * and what is hidden left out. Nothing in it runs and nothing is fetched.
 *
 * @throws FAHENG_DOCUMENT_TEXT, FAHENG_DOCUMENT_TOO_LARGE
 */
export function sourceOfHtml(bytes: Uint8Array): SourceDocument {
  const text = readText(bytes).lines.join("\n");
  const reading: Reading = { blocks: [], leftOut: [], line: "", budget: contentBudget() };
  walk(parseDocument(text).children, reading, 0);
  endLine(reading);
  return { blocks: reading.blocks, leftOut: reading.leftOut, remarks: [], isFromText: false };
}

interface Reading {
  readonly blocks: SourceBlock[];
  readonly leftOut: LeftOut[];
  line: string;
  readonly budget: ReturnType<typeof contentBudget>;
}

function walk(nodes: readonly Node[], reading: Reading, depth: number): void {
  if (depth > DEEPEST) {
    const { leftOut } = reading;
    const why = "嵌套太深，没有读取";
    if (!leftOut.some((it) => it.why === why))
      leftOut.push({ place: "网页", text: "（嵌套过深的内容）", why, isFurniture: false });
    return;
  }
  for (const node of nodes) {
    if (isText(node)) reading.line += node.data;
    if (!isElement(node) || UNSEEN.has(node.name)) continue;
    if (isHidden(node)) {
      leaveOut(node, reading, "网页");
      continue;
    }
    const isBlock = BLOCKS.test(node.name);
    if (isBlock || node.name === "br") endLine(reading);
    if (node.name === "table") addTable(node, reading, depth);
    else walk(node.children, reading, depth + 1);
    if (isBlock) endLine(reading);
  }
}

function endLine(reading: Reading): void {
  const text = inOneSpace(reading.line);
  reading.line = "";
  if (text === "") return;
  reading.budget.take(0, text.length);
  reading.blocks.push({ kind: "text", text });
}

function leaveOut(element: Element, { leftOut }: Reading, place: string): void {
  const text = inOneSpace(textOf(element, 0));
  if (text !== "") leftOut.push({ place, text, why: "隐藏的文字，未读取", isFurniture: false });
}

function addTable(table: Element, reading: Reading, depth: number): void {
  const lines = rowsOf(table, depth);
  for (const caption of childrenNamed(table, /^caption$/u)) {
    reading.line = textOf(caption, depth);
    endLine(reading);
  }
  // With holes until all cells have their places.
  const grid: (SourceCell | undefined)[][] = lines.map(() => []);
  const merges: SourceMerge[] = [];
  for (const [row, line] of lines.entries()) {
    if (isHidden(line)) {
      leaveOut(line, reading, `表格第${row + 1}行`);
      continue;
    }
    let column = 0;
    for (const cell of childrenNamed(line, /^t[dh]$/u)) {
      while (grid[row]?.[column] !== undefined) column++;
      if (column >= MOST_COLUMNS) break;
      if (isHidden(cell)) {
        leaveOut(cell, reading, `表格第${row + 1}行`);
        continue;
      }
      const columns = Math.min(spanOf(cell, "colspan"), MOST_COLUMNS - column);
      const asked = spanOf(cell, "rowspan");
      // 0 reaches down to the end.
      const rows = Math.min(asked === 0 ? lines.length : asked, lines.length - row);
      const text = cellText(cell, depth);
      reading.budget.take(rows * columns, text.length * rows * columns);
      for (const own of grid.slice(row, row + rows)) {
        for (let at = column; at < column + columns; at++) own[at] ??= text;
      }
      if (rows > 1 || columns > 1) merges.push({ row, column, rows, columns });
      column += columns;
    }
  }
  const width = grid.reduce((most, row) => Math.max(most, row.length), 0);
  if (width === 0) return;
  const rows = grid.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ""));
  reading.blocks.push({ kind: "table", name: null, rows, merges });
}

/** The rows of a table, and not those of tables in its cells. */
function rowsOf(table: Element, depth: number): readonly Element[] {
  if (depth > DEEPEST) return [];
  return table.children.filter(isElement).flatMap((it): readonly Element[] => {
    if (it.name === "tr") return [it];
    return /^t(?:head|body|foot)$/u.test(it.name) ? childrenNamed(it, /^tr$/u) : [];
  });
}

function childrenNamed({ children }: Element, name: RegExp): readonly Element[] {
  return children.filter(isElement).filter((it) => name.test(it.name));
}

function spanOf({ attribs }: Element, name: string): number {
  const stated = Number.parseInt(attribs[name] ?? "1", 10);
  return Number.isNaN(stated) || stated < 0 ? 1 : stated;
}

/** Lines of a cell. */
function cellText(cell: Element, depth: number): string {
  return textOf(cell, depth)
    .split("\u2028")
    .map(inOneSpace)
    .filter((line) => line !== "")
    .join("\n");
}

/** All that is seen of an element; lines end with U+2028, for line ends in the file are spaces. */
function textOf({ children }: Element, depth: number): string {
  if (depth > DEEPEST) return "";
  return children
    .map((node) => {
      if (isText(node)) return node.data.replaceAll("\u2028", " ");
      if (!isElement(node) || UNSEEN.has(node.name)) return "";
      if (node.name === "br") return "\u2028";
      const own = textOf(node, depth + 1);
      return BLOCKS.test(node.name) || /^t[dh]$/u.test(node.name) ? `\u2028${own}\u2028` : own;
    })
    .join("");
}

const isText = (node: Node): node is Extract<Node, { data: string }> => node.type === "text";

const isElement = (node: Node): node is Element => node.type === "tag";

/** By the file itself; what a style sheet hides is seen. */
function isHidden({ name, attribs }: Element): boolean {
  return (
    name === "del" || "hidden" in attribs || /display\s*:\s*none|mso-hide\s*:\s*all/iu.test(attribs["style"] ?? "")
  );
}

const inOneSpace = (text: string): string => text.replace(/[\s\u00a0]+/gu, " ").trim();
