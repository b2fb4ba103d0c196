import { FahengError } from "@faheng/domain";
import type { DocumentContent } from "@faheng/plugin-api";
import { documentErrors as errors } from "../errors.ts";
import { checkArchive } from "./archive-gate.ts";
import type { SheetContent } from "../xlsx/sheet.ts";
import { PARSE_LIMITS, parseApart, type ParseLimits, parseSheetsApart, previewApart } from "./parse-apart.ts";
import type { DocumentPreview } from "./preview.ts";
import { bytesOf, type DocumentSource, sizeOf } from "./document-source.ts";
import { readText } from "./read-text.ts";

/** The largest file that is read at all. */
const MOST_BYTES = 50 * 1024 * 1024;

/**
 * Reads an untrusted .docx, .xlsx or .txt: first looked at from outside, then parsed in a process of its own.
 *
 * @param source its bytes, or the path of a file, which this process then does not take into memory
 * @returns paragraphs and tables; the text of a merged cell stands in every cell it covers.
 * @throws FAHENG_DOCUMENT_KIND, _EMPTY, _TOO_LARGE, _DAMAGED, _MISNAMED, _ENCRYPTED, _MACRO, _UNSAFE, _LIMIT, _TEXT
 *
 * @example const { tables } = await readDocument(bytes, "任务分解表.docx");
 */
export async function readDocument(
  source: DocumentSource,
  fileName: string,
  limits: ParseLimits = PARSE_LIMITS,
): Promise<DocumentContent> {
  const extension = extensionOf(fileName);
  await checkSize(source);
  switch (extension) {
    case "txt":
      return readText(await bytesOf(source));
    case "docx":
    case "xlsx":
      await checkArchive(source, extension);
      return parseApart({ source, kind: extension }, limits);
    case "docm":
    case "xlsm":
    case "dotm":
    case "xltm":
      throw new FahengError(errors.FAHENG_DOCUMENT_MACRO);
    default:
      throw new FahengError(errors.FAHENG_DOCUMENT_KIND, { details: { extension } });
  }
}

/**
 * Reads an untrusted .xlsx in the same way, sheet by sheet, hidden ones too: their names, their cells, and which were merged.
 *
 * @throws as {@link readDocument}, _KIND for whatever is no .xlsx
 */
export async function readWorkbook(
  source: DocumentSource,
  fileName: string,
  limits: ParseLimits = PARSE_LIMITS,
): Promise<readonly SheetContent[]> {
  const extension = extensionOf(fileName);
  await checkSize(source);
  if (extension === "xlsm" || extension === "xltm") throw new FahengError(errors.FAHENG_DOCUMENT_MACRO);
  if (extension !== "xlsx") throw new FahengError(errors.FAHENG_DOCUMENT_KIND, { details: { extension } });
  await checkArchive(source, extension);
  return await parseSheetsApart(source, limits);
}

/**
 * Reads the beginning of an untrusted .docx or .xlsx in the same way, to be looked at on a page: plain texts in their order,
 * within `PREVIEW_LIMITS`.
 *
 * @throws as {@link readDocument}, _KIND for whatever is neither
 */
export async function readPreview(
  source: DocumentSource,
  fileName: string,
  limits: ParseLimits = PARSE_LIMITS,
): Promise<DocumentPreview> {
  const extension = extensionOf(fileName);
  await checkSize(source);
  if (extension !== "docx" && extension !== "xlsx") {
    throw new FahengError(errors.FAHENG_DOCUMENT_KIND, { details: { extension } });
  }
  await checkArchive(source, extension);
  return await previewApart({ source, kind: extension }, limits);
}

/** @throws FAHENG_DOCUMENT_EMPTY, FAHENG_DOCUMENT_TOO_LARGE */
export async function checkSize(source: DocumentSource): Promise<void> {
  const size = await sizeOf(source);
  if (size === 0) throw new FahengError(errors.FAHENG_DOCUMENT_EMPTY);
  if (size > MOST_BYTES) {
    const details = { what: { zh: "文件", en: "the file" }, actual: megabytes(size), limit: megabytes(MOST_BYTES) };
    throw new FahengError(errors.FAHENG_DOCUMENT_TOO_LARGE, { details });
  }
}

/** The extension in small letters, without the dot; empty where there is none. */
export function extensionOf(fileName: string): string {
  return (/\.([A-Za-z0-9]{1,10})\s*$/.exec(fileName)?.[1] ?? "").toLowerCase();
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1024 / 1024)} MB`;
}
