import { FahengError } from "@faheng/domain/errors";
import type { DocumentContent } from "@faheng/plugin-api";
import { documentErrors as errors } from "../errors.ts";
import { checkArchive } from "./archive-gate.ts";
import type { SheetContent } from "../xlsx/sheet.ts";
import { PARSE_LIMITS, parseApart, type ParseLimits, parseSheetsApart, previewApart } from "./parse-apart.ts";
import { checkSize, extensionOf, unreadKind } from "./file-kind.ts";
import type { DocumentPreview } from "./preview.ts";
import { bytesOf, type DocumentSource } from "./document-source.ts";
import { readText } from "./read-text.ts";

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
    default:
      throw unreadKind(extension);
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
  if (extension !== "xlsx") throw unreadKind(extension);
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
