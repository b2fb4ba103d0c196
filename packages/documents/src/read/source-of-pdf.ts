import { FahengError } from "@faheng/domain/errors";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import type * as PdfParse from "pdf-parse";
import { documentErrors as errors } from "../errors.ts";
import { contentBudget } from "./content-budget.ts";
import type { SourceBlock, SourceCell, SourceDocument } from "./source-document.ts";

/** More pages than a table of indicators has. */
export const MOST_PDF_PAGES = 300;
/** Fewer characters on a page than this, in the mean, are a page number or a stamp on a picture. */
const LEAST_CHARACTERS = 12;

/** The parts of `pdf-parse` that are used. */
interface PageTables {
  readonly num: number;
  readonly tables: readonly (readonly (readonly string[])[])[];
}

/**
 * A PDF that holds its text: tables by the lines drawn around their cells, everything else line by line. What a cell spreads over
 * is not known: a merged cell stands where it begins. Meant for a process of its own.
 *
 * @throws FAHENG_DOCUMENT_SCANNED, _LOCKED, _TOO_LARGE, _DAMAGED
 */
export async function sourceOfPdf(bytes: Uint8Array): Promise<SourceDocument> {
  const { texts, tables } = await pagesOf(bytes);
  const characters = texts.reduce((sum, text) => sum + text.replace(/\s+/gu, "").length, 0);
  if (characters < LEAST_CHARACTERS * Math.max(1, texts.length)) {
    throw new FahengError(errors.FAHENG_DOCUMENT_SCANNED, { details: { pages: texts.length } });
  }
  const budget = contentBudget();
  const blocks = texts.flatMap((text, index) => {
    const own = tables.find(({ num }) => num === index + 1)?.tables ?? [];
    for (const row of own.flat()) budget.take(row.length, row.join("").length);
    budget.take(0, text.length);
    return pageBlocks(text, own);
  });
  const hasTable = blocks.some(({ kind }) => kind === "table");
  return {
    blocks,
    leftOut: [],
    remarks: [
      {
        table: 1,
        row: 1,
        column: 1,
        printed: "",
        note: hasTable
          ? "由 PDF 的框线和文字位置读成表格，合并的格子只在起始处有字；请逐格与原件核对"
          : "PDF 里没有画线的表格，只按文字的次序和间隔读取；请逐项与原件核对",
        kind: "layout",
      },
    ],
    // Without drawn lines the columns may still be told by the spaces between them.
    isFromText: !hasTable,
  };
}

async function pagesOf(
  bytes: Uint8Array,
): Promise<{ readonly texts: readonly string[]; readonly tables: readonly PageTables[] }> {
  const { PDFParse, PasswordException } = await library();
  const fonts = dirname(createRequire(import.meta.resolve("pdf-parse")).resolve("pdfjs-dist/package.json"));
  const parser = new PDFParse({
    // A copy: the library takes the memory over.
    data: new Uint8Array(bytes),
    cMapUrl: `${fonts}/cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${fonts}/standard_fonts/`,
    isEvalSupported: false,
    enableXfa: false,
    useSystemFonts: false,
    verbosity: 0,
  });
  try {
    const { total } = await parser.getInfo();
    if (total > MOST_PDF_PAGES) {
      const details = { what: { zh: "页数", en: "the number of pages" }, actual: total, limit: MOST_PDF_PAGES };
      throw new FahengError(errors.FAHENG_DOCUMENT_TOO_LARGE, { details });
    }
    const { pages } = await parser.getText({ pageJoiner: "", cellSeparator: "  " });
    const found = await parser.getTable();
    return { texts: pages.map(({ text }) => text), tables: found.pages };
  } catch (cause) {
    if (cause instanceof PasswordException) throw new FahengError(errors.FAHENG_DOCUMENT_LOCKED, { cause });
    throw cause;
  }
}

/** The library draws where it is asked to, and wants to know how; here it only reads. */
async function library(): Promise<Pick<typeof PdfParse, "PDFParse" | "PasswordException">> {
  const room = globalThis as Record<string, unknown>;
  for (const name of ["DOMMatrix", "ImageData", "Path2D"]) room[name] ??= function undrawn() {};
  return await import("pdf-parse");
}

/** The lines of a page around its tables, in their order. */
function pageBlocks(text: string, tables: PageTables["tables"]): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  const real = tables.filter((rows) => rows.length > 0 && (rows[0]?.length ?? 0) > 1);
  const words = real.map((rows) => new Set(rows.flat().flatMap((cell) => cell.split("\n").map(bare))));
  let next = 0;
  for (const line of text.split("\n")) {
    const own = bare(line);
    if (own === "") continue;
    const at = words.findIndex((it, index) => index >= next - 1 && isMadeOf(own, it));
    if (at < 0) blocks.push({ kind: "text", text: line.trim() });
    for (; next <= at; next++) blocks.push(tableOf(real[next] ?? []));
  }
  for (; next < real.length; next++) blocks.push(tableOf(real[next] ?? []));
  return blocks;
}

const bare = (text: string): string => text.replace(/\s+/gu, "");

/** Whether a line is nothing but pieces of cells, one behind the other. */
function isMadeOf(line: string, words: ReadonlySet<string>): boolean {
  // A long line is no row of narrow cells, and would take long to be looked at.
  if (line.length > 400) return false;
  // How far from the left the line is made of pieces.
  const reached = [true];
  for (let to = 1; to <= line.length; to++) {
    reached[to] = reached.some((isReached, from) => isReached && from < to && words.has(line.slice(from, to)));
  }
  return reached[line.length] === true;
}

function tableOf(rows: readonly (readonly string[])[]): SourceBlock {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const cells = rows.map((row): SourceCell[] =>
    Array.from({ length: width }, (_, column) => joined(row[column] ?? "")),
  );
  return { kind: "table", name: null, rows: cells, merges: [] };
}

/** Lines of a narrow cell run on, but where one ends a sentence and the next begins a point of a list. */
function joined(cell: string): string {
  return cell
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .reduce((text, line) => {
      const isPoint = /[。；;：:]$/u.test(text) && /^(?:[①-⑳]|[（(]?\d{1,2}[)）.、])/u.test(line);
      const isWord = /[A-Za-z0-9]$/u.test(text) && /^[A-Za-z]/u.test(line);
      return text === "" ? line : `${text}${isPoint ? "\n" : isWord ? " " : ""}${line}`;
    }, "")
    .replace(/(?<=[\p{Script=Han}\p{P}]) (?=[\d\p{Script=Han}])|(?<=\d) (?=\p{Script=Han})/gu, "");
}
