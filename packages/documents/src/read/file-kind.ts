import { FahengError } from "@faheng/domain/errors";
import { documentErrors as errors } from "../errors.ts";
import { type DocumentSource, sizeOf } from "./document-source.ts";

/** The largest file that is read at all. */
const MOST_BYTES = 50 * 1024 * 1024;
/** Office files that carry macros. */
const WITH_MACROS: ReadonlySet<string> = new Set(["docm", "xlsm", "dotm", "xltm"]);

/** The extension in small letters, without the dot; empty where there is none. */
export function extensionOf(fileName: string): string {
  return (/\.([A-Za-z0-9]{1,10})\s*$/.exec(fileName)?.[1] ?? "").toLowerCase();
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

/** What is answered to a kind of file that is not read. @returns FAHENG_DOCUMENT_MACRO, FAHENG_DOCUMENT_KIND */
export function unreadKind(extension: string): FahengError {
  return WITH_MACROS.has(extension)
    ? new FahengError(errors.FAHENG_DOCUMENT_MACRO)
    : new FahengError(errors.FAHENG_DOCUMENT_KIND, { details: { extension } });
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1024 / 1024)} MB`;
}
