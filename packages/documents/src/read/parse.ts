import { FahengError } from "@faheng/domain/errors";
import type { DocumentContent } from "@faheng/plugin-api";
import type { Workbook } from "hucre/xlsx";
import { documentErrors as errors } from "../errors.ts";
import { lastWrittenRow } from "../xlsx/last-written-row.ts";
import type { SheetContent } from "../xlsx/sheet.ts";
import { ARCHIVE_LIMITS, type OfficeKind, openArchive } from "./archive-gate.ts";
import { CONTENT_LIMITS, type ContentBudget, contentBudget } from "./content-budget.ts";
import { type DocumentPreview, previewOf, sheetBlocks } from "./preview.ts";
import { readEntry } from "./read-entry.ts";
import { readText } from "./read-text.ts";
import type { SourceKind } from "./parse-apart.ts";
import type { SourceDocument } from "./source-document.ts";

/** What reads a form, loaded with the first file of that form: a process that reads one file loads nothing for the others. */
const readers = {
  csv: async () => await import("./source-of-csv.ts"),
  docx: async () => await import("./read-docx.ts"),
  html: async () => await import("./source-of-html.ts"),
  ods: async () => await import("hucre/ods"),
  pdf: async () => await import("./source-of-pdf.ts"),
  sheets: async () => await import("../xlsx/hucre-port.ts"),
  workbook: async () => await import("../xlsx/source-of-workbook.ts"),
  xlsx: async () => await import("hucre/xlsx"),
};

/** Loads what reads the forms that people bring most, for who has time before a file comes. */
export async function loadReaders(): Promise<void> {
  await Promise.all([readers.docx(), readers.sheets(), readers.workbook()]);
}

/**
 * Parses an Office file that has passed the gate. Meant for a process of its own: it may take all the memory and time it
 * is given.
 *
 * @throws FAHENG_DOCUMENT_DAMAGED, _UNSAFE, _TOO_LARGE
 */
export async function parseOffice(bytes: Uint8Array, kind: OfficeKind): Promise<DocumentContent> {
  const parts = await readXmlParts(bytes);
  return await orDamaged(async () =>
    kind === "docx" ? (await readers.docx()).readDocx(parts) : await sheetsAsTables(bytes, parts),
  );
}

/**
 * The same of a workbook, sheet by sheet, for whoever needs their names and what was merged.
 *
 * @throws as {@link parseOffice}
 */
export async function parseSheets(bytes: Uint8Array): Promise<readonly SheetContent[]> {
  const parts = await readXmlParts(bytes);
  return await orDamaged(async () => await readSheets(bytes, parts));
}

/**
 * The beginning of an Office file, to be looked at: its parts in their order, within `PREVIEW_LIMITS`.
 *
 * @throws as {@link parseOffice}
 */
export async function parsePreview(bytes: Uint8Array, kind: OfficeKind): Promise<DocumentPreview> {
  const parts = await readXmlParts(bytes);
  return await orDamaged(async () =>
    previewOf(
      kind === "docx" ? (await readers.docx()).readDocxBlocks(parts) : sheetBlocks(await readSheets(bytes, parts)),
    ),
  );
}

/**
 * All that stands in an Office file, with what was left out of it.
 *
 * @throws as {@link parseOffice}
 */
export async function parseSource(bytes: Uint8Array, kind: SourceKind): Promise<SourceDocument> {
  if (kind === "txt") {
    const { lines } = readText(bytes);
    return { blocks: lines.map((text) => ({ kind: "text", text })), leftOut: [], remarks: [], isFromText: true };
  }
  if (kind === "csv") return withinBudget((await readers.csv()).sourceOfCsv(bytes));
  if (kind === "html") return (await readers.html()).sourceOfHtml(bytes);
  if (kind === "pdf") return await orDamaged(async () => await (await readers.pdf()).sourceOfPdf(bytes));
  if (kind === "xls") return await orDamaged(async () => await ofWorkbook((await readers.xlsx()).readXls(bytes)));
  const parts = await readXmlParts(bytes);
  return await orDamaged(async () => {
    if (kind === "docx") return (await readers.docx()).readDocxSource(parts);
    if (kind === "ods") return await ofWorkbook((await readers.ods()).readOds(bytes));
    const last = lastRowOf(parts, contentBudget());
    const rows = last === null ? {} : { maxRows: last };
    const { readXlsx } = await readers.xlsx();
    return await ofWorkbook(readXlsx(bytes, Object.assign({ readStyles: true }, rows)));
  });
}

async function ofWorkbook(reading: Promise<Workbook>): Promise<SourceDocument> {
  const { sourceOfWorkbook } = await readers.workbook();
  return withinBudget(sourceOfWorkbook(await reading));
}

function withinBudget(source: SourceDocument): SourceDocument {
  const budget = contentBudget();
  for (const block of source.blocks) {
    if (block.kind === "text") budget.take(0, block.text.length);
    else for (const row of block.rows) for (const cell of row) budget.take(1, cell?.length ?? 0);
  }
  for (const { text } of source.leftOut) budget.take(1, text.length);
  return source;
}

async function orDamaged<T>(read: () => Promise<T> | T): Promise<T> {
  try {
    return await read();
  } catch (cause) {
    if (cause instanceof FahengError) throw cause;
    const reason = cause instanceof Error ? cause.message.slice(0, 200) : String(cause);
    throw new FahengError(errors.FAHENG_DOCUMENT_DAMAGED, { details: { reason }, cause });
  }
}

async function sheetsAsTables(bytes: Uint8Array, parts: XmlParts): Promise<DocumentContent> {
  const sheets = await readSheets(bytes, parts);
  return { lines: [], tables: sheets.map((sheet) => sheet.rows).filter((rows) => rows.length > 0) };
}

async function readSheets(bytes: Uint8Array, parts: XmlParts): Promise<readonly SheetContent[]> {
  const budget = contentBudget();
  const { hucrePort } = await readers.sheets();
  return await hucrePort.read(bytes, { budget, last: lastRowOf(parts, budget) });
}

/**
 * The last row that any sheet writes, `null` where a sheet does not tell: frames drawn further down are no rows.
 *
 * @throws FAHENG_DOCUMENT_TOO_LARGE where rows alone are too many already: no library need be asked to make them.
 */
function lastRowOf(parts: XmlParts, budget: ContentBudget): number | null {
  const sheets = [...parts].filter(([name]) => /(?:^|\/)worksheets\//.test(name));
  const ends = sheets.map(([, xml]) => lastWrittenRow(xml));
  const last = ends.some((end) => end === null) ? null : Math.max(1, ...ends.map((end) => end ?? 0));
  if (last !== null && last > CONTENT_LIMITS.cells) budget.take(last, 0);
  return last;
}

/** The XML parts of a file, by name. */
type XmlParts = Map<string, string>;

/** Unpacks every XML part, which also proves the sizes that the directory states, and refuses document types. */
async function readXmlParts(bytes: Uint8Array): Promise<XmlParts> {
  const archive = await openArchive(bytes);
  const parts = new Map<string, string>();
  let left: number = ARCHIVE_LIMITS.unpackedBytes;
  try {
    for await (const entry of archive.eachEntry()) {
      if (entry.fileName.endsWith("/")) continue;
      const part = await readEntry(archive, entry, left);
      left -= part.length;
      const xml = decodeXml(part);
      // What is a picture or a font stays bytes; everything else may be named as a part by a relation, whatever its name.
      if (xml === null) continue;
      // OOXML has no document types; they are where external and exploding entities are declared.
      if (/<!(DOCTYPE|ENTITY)/i.test(xml)) {
        const details = { reason: { zh: "含有外部实体声明（DOCTYPE）", en: "it declares outside entities (DOCTYPE)" } };
        throw new FahengError(errors.FAHENG_DOCUMENT_UNSAFE, { place: entry.fileName, details });
      }
      parts.set(entry.fileName, xml);
    }
  } finally {
    archive.close();
  }
  return parts;
}

/** The text of a part that is XML, whatever its name: it begins with `<`, as no picture or font does; otherwise `null`. */
function decodeXml(part: Buffer): string | null {
  const [first, second] = part;
  const isLittle = (first === 0xff && second === 0xfe) || (first === LESS_THAN && second === 0);
  const isBig = (first === 0xfe && second === 0xff) || (first === 0 && second === LESS_THAN);
  const text = new TextDecoder(isLittle ? "utf-16le" : isBig ? "utf-16be" : "utf-8").decode(part);
  return /^\s*</.test(text) ? text : null;
}

const LESS_THAN = 0x3c;
