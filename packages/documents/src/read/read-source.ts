import { FahengError } from "@faheng/domain/errors";
import { documentErrors as errors } from "../errors.ts";
import { checkArchive, checkOds } from "./archive-gate.ts";
import { checkOldForm } from "./compound-gate.ts";
import { convertApart, officeProgram } from "./convert-apart.ts";
import { checkSize, extensionOf, unreadKind } from "./file-kind.ts";
import type { DocumentSource } from "./document-source.ts";
import { checkPdf } from "./pdf-gate.ts";
import { PARSE_LIMITS, type ParseLimits, sourceApart } from "./parse-apart.ts";
import type { SourceDocument } from "./source-document.ts";

/**
 * Reads an untrusted document as `readDocument` does, with all that stands in it: its parts in their order, what was
 * merged, values as the sheet shows them, and what was left out (hidden rows, deletions, page heads) with the reason.
 *
 * @param given limits other than the usual, and a signal by which it is given up
 * @throws as `readDocument`; FAHENG_DOCUMENT_STOPPED
 *
 * @example const { blocks, leftOut } = await readSource(bytes, "考核评分表.xlsx");
 */
export async function readSource(
  source: DocumentSource,
  fileName: string,
  given: Partial<ParseLimits> = {},
): Promise<SourceDocument> {
  const limits = { ...PARSE_LIMITS, ...given };
  const extension = extensionOf(fileName);
  await checkSize(source);
  switch (extension) {
    case "txt":
    case "csv":
      return await sourceApart({ source, kind: extension }, limits);
    case "html":
    case "htm":
      return await sourceApart({ source, kind: "html" }, limits);
    case "pdf":
      await checkPdf(source);
      return await sourceApart({ source, kind: "pdf" }, limits);
    case "ods":
      await checkOds(source);
      return await sourceApart({ source, kind: "ods" }, limits);
    case "docx":
    case "xlsx":
      await checkArchive(source, extension);
      return await sourceApart({ source, kind: extension }, limits);
    case "xls":
    case "et": {
      const form = await checkOldForm(source, extension);
      if (form === "archive") await checkArchive(source, "xlsx");
      return await sourceApart({ source, kind: form === "archive" ? "xlsx" : "xls" }, limits);
    }
    case "doc":
    case "wps":
    case "rtf":
      return await readOld(source, extension, limits);
    default:
      throw unreadKind(extension);
  }
}

/** A text of an old format, saved as .docx by the LibreOffice of this machine; refused where there is none. */
async function readOld(source: DocumentSource, extension: string, limits: ParseLimits): Promise<SourceDocument> {
  const form = await checkOldForm(source, extension);
  if (form === "archive") {
    await checkArchive(source, "docx");
    return await sourceApart({ source, kind: "docx" }, limits);
  }
  const program = officeProgram();
  if (program === null) throw new FahengError(errors.FAHENG_DOCUMENT_KIND, { details: { extension } });
  const converted = await convertApart({ source, extension, to: "docx", program }, limits);
  await checkArchive(converted, "docx");
  return await sourceApart({ source: converted, kind: "docx" }, limits);
}
