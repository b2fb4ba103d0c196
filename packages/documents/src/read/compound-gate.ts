import { FahengError } from "@faheng/domain/errors";
import { documentErrors as errors } from "../errors.ts";
import { beginOf, bytesOf, type DocumentSource } from "./document-source.ts";

const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
const ARCHIVE = [0x50, 0x4b, 0x03, 0x04];

/** What a file of the old formats really is: a compound file, an archive of the new formats, or RTF. */
export type OldForm = "compound" | "archive" | "rtf";

/**
 * Looks at a file of an old format (.doc, .xls, .wps, .et, .rtf) from outside: what it really is, and that it carries no
 * macros and is not locked.
 *
 * @throws FAHENG_DOCUMENT_MISNAMED, FAHENG_DOCUMENT_MACRO, FAHENG_DOCUMENT_ENCRYPTED
 */
export async function checkOldForm(source: DocumentSource, extension: string): Promise<OldForm> {
  const begin = await beginOf(source, 8);
  const begins = (signature: readonly number[]): boolean => signature.every((byte, at) => begin[at] === byte);
  if (begins(ARCHIVE)) return "archive";
  if (Buffer.from(begin).toString("latin1").startsWith("{\\rtf")) {
    const bytes = Buffer.from(await bytesOf(source));
    // An object in RTF is a file inside the file.
    if (bytes.includes("\\objdata") || bytes.includes("\\objocx")) throw new FahengError(errors.FAHENG_DOCUMENT_MACRO);
    return "rtf";
  }
  if (!begins(COMPOUND)) throw new FahengError(errors.FAHENG_DOCUMENT_MISNAMED, { details: { extension } });
  const bytes = Buffer.from(await bytesOf(source));
  // Names of streams stand in the file as UTF-16.
  const holds = (name: string): boolean => bytes.includes(Buffer.from(name, "utf16le"));
  if (holds("_VBA_PROJECT")) throw new FahengError(errors.FAHENG_DOCUMENT_MACRO);
  if (holds("EncryptedPackage") || holds("EncryptionInfo")) throw new FahengError(errors.FAHENG_DOCUMENT_ENCRYPTED);
  return "compound";
}
