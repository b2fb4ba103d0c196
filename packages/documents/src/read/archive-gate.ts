import { FahengError, type Wording } from "@faheng/domain/errors";
import { type Entry, fromBufferPromise, openPromise, type ZipFile } from "yauzl";
import { documentErrors as errors } from "../errors.ts";
import { beginOf, type DocumentSource, sizeOf } from "./document-source.ts";
import { readEntry } from "./read-entry.ts";

/** What the gate lets through. */
export const ARCHIVE_LIMITS = {
  entries: 2000,
  unpackedBytes: 200 * 1024 * 1024,
  ratio: 200,
  /** An entry smaller than this is no bomb, however well it packs. */
  ratioFromBytes: 1024 * 1024,
  nameLength: 255,
} as const;

const MAIN_TYPES = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
} as const;
const CONTENT_TYPES = "[Content_Types].xml";
const ACTIVE =
  /(^|\/)(vbaproject[^/]*\.bin|activex\/|macrosheets\/|dialogsheets\/|basic\/|scripts\/)|\.(exe|dll|com|scr|bat|cmd|ps1|vbs|js|jar|msi|hta|ocx)$/i;

/** An Office file that may be parsed. */
export type OfficeKind = "docx" | "xlsx";

/**
 * Looks at a file from outside, before anything parses it: really a plain OOXML file of this kind, not encrypted, no
 * macros, nothing that climbs out of the archive, not too many or too large entries. Reads the directory and the list
 * of content types alone, so it is quick and small whatever the file holds.
 *
 * @throws FAHENG_DOCUMENT_EMPTY, _MISNAMED, _ENCRYPTED, _DAMAGED, _TOO_LARGE, _UNSAFE, _MACRO
 */
export async function checkArchive(source: DocumentSource, kind: keyof typeof MAIN_TYPES): Promise<void> {
  if ((await sizeOf(source)) === 0) throw new FahengError(errors.FAHENG_DOCUMENT_EMPTY);
  checkSignature(await beginOf(source, 4), kind);
  const archive = await openArchive(source);
  try {
    const contentTypes = await checkDirectory(archive, CONTENT_TYPES);
    if (contentTypes === null) throw new FahengError(errors.FAHENG_DOCUMENT_MISNAMED, { details: { extension: kind } });
    const types = (await readEntry(archive, contentTypes, ARCHIVE_LIMITS.ratioFromBytes)).toString("utf8");
    if (/macroEnabled|vbaProject/i.test(types)) throw new FahengError(errors.FAHENG_DOCUMENT_MACRO);
    if (!types.includes(MAIN_TYPES[kind])) {
      throw new FahengError(errors.FAHENG_DOCUMENT_MISNAMED, { details: { extension: kind } });
    }
  } finally {
    archive.close();
  }
}

/**
 * The same of an OFD (GB/T 33190): the archive of a fixed layout, with nothing to run in it.
 *
 * @throws as {@link checkArchive}
 */
export async function checkOfd(source: DocumentSource): Promise<void> {
  checkSignature(await beginOf(source, 4), "ofd");
  const archive = await openArchive(source);
  try {
    if ((await checkDirectory(archive, "OFD.xml")) !== null) return;
    throw new FahengError(errors.FAHENG_DOCUMENT_MISNAMED, { details: { extension: "ofd" } });
  } finally {
    archive.close();
  }
}

/**
 * The same of an OpenDocument workbook: an archive with its content, and without scripts.
 *
 * @throws as {@link checkArchive}
 */
export async function checkOds(source: DocumentSource): Promise<void> {
  checkSignature(await beginOf(source, 4), "ods");
  const archive = await openArchive(source);
  try {
    if ((await checkDirectory(archive, "content.xml")) !== null) return;
    throw new FahengError(errors.FAHENG_DOCUMENT_MISNAMED, { details: { extension: "ods" } });
  } finally {
    archive.close();
  }
}

/** Opens an archive; entries are asked for one by one, and their real size is held to what the directory says. */
export async function openArchive(source: DocumentSource): Promise<ZipFile> {
  const options = { lazyEntries: true, validateEntrySizes: true, strictFileNames: true } as const;
  try {
    if (typeof source === "string") return await openPromise(source, { ...options, autoClose: false });
    return await fromBufferPromise(Buffer.from(source.buffer, source.byteOffset, source.byteLength), options);
  } catch (cause) {
    throw damaged(cause);
  }
}

function checkSignature(bytes: Uint8Array, kind: string): void {
  const begins = (...signature: number[]): boolean => signature.every((byte, index) => bytes[index] === byte);
  // An encrypted OOXML file, like the old .doc and .xls, is a compound file.
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) throw new FahengError(errors.FAHENG_DOCUMENT_ENCRYPTED);
  // The archive has to begin at the first byte: a picture or script before it would make the file two things at once.
  if (!begins(0x50, 0x4b, 0x03, 0x04)) {
    throw new FahengError(errors.FAHENG_DOCUMENT_MISNAMED, { details: { extension: kind } });
  }
}

/** Walks the directory; answers with the entry that says what it is, `null` where there is none. */
async function checkDirectory(archive: ZipFile, wanted: string): Promise<Entry | null> {
  if (archive.entryCount > ARCHIVE_LIMITS.entries)
    tooLarge({ zh: "内部条目", en: "entries" }, archive.entryCount, ARCHIVE_LIMITS.entries);
  const names = new Set<string>();
  let unpacked = 0;
  let found: Entry | null = null;
  try {
    for await (const entry of archive.eachEntry()) {
      checkEntry(entry, names);
      unpacked += entry.uncompressedSize;
      if (unpacked > ARCHIVE_LIMITS.unpackedBytes)
        tooLarge(
          { zh: "展开后大小", en: "its size unpacked" },
          megabytes(unpacked),
          megabytes(ARCHIVE_LIMITS.unpackedBytes),
        );
      if (names.size > ARCHIVE_LIMITS.entries)
        tooLarge({ zh: "内部条目", en: "entries" }, names.size, ARCHIVE_LIMITS.entries);
      if (entry.fileName === wanted) found = entry;
    }
  } catch (cause) {
    throw damaged(cause);
  }
  return found;
}

function checkEntry(entry: Entry, names: Set<string>): void {
  const { fileName, uncompressedSize, compressedSize } = entry;
  const unsafe = (reason: Wording): never => {
    throw new FahengError(errors.FAHENG_DOCUMENT_UNSAFE, { place: fileName.slice(0, 100), details: { reason } });
  };
  // Two parsers may disagree which of two entries of one name counts.
  const key = fileName.toLowerCase();
  if (names.has(key)) unsafe({ zh: "内部条目重名", en: "two entries of one name" });
  names.add(key);
  if (fileName.length > ARCHIVE_LIMITS.nameLength) unsafe({ zh: "内部条目名过长", en: "an entry’s name is too long" });
  // oxlint-disable-next-line no-control-regex -- control characters have no place in a name
  if (/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/.test(fileName))
    unsafe({ zh: "内部条目名含控制字符", en: "an entry’s name holds control characters" });
  if (entry.isEncrypted()) throw new FahengError(errors.FAHENG_DOCUMENT_ENCRYPTED, { place: fileName });
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8)
    unsafe({ zh: "压缩方式不受支持", en: "an entry is packed in a way that is not taken" });
  if (ACTIVE.test(fileName)) throw new FahengError(errors.FAHENG_DOCUMENT_MACRO, { place: fileName });
  if (uncompressedSize > ARCHIVE_LIMITS.ratioFromBytes && uncompressedSize > compressedSize * ARCHIVE_LIMITS.ratio) {
    tooLarge(
      { zh: "压缩比", en: "the rate of packing" },
      Math.floor(uncompressedSize / Math.max(compressedSize, 1)),
      ARCHIVE_LIMITS.ratio,
    );
  }
}

function tooLarge(what: Wording, actual: number | string, limit: number | string): never {
  throw new FahengError(errors.FAHENG_DOCUMENT_TOO_LARGE, { details: { what, actual, limit } });
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1024 / 1024)} MB`;
}

/** Our own errors pass; the archive library's are a damaged file, or an unsafe one where a name climbs. */
function damaged(cause: unknown): FahengError {
  if (cause instanceof FahengError) return cause;
  const reason = cause instanceof Error ? cause.message : String(cause);
  if (/invalid (relative path|characters in fileName)|absolute path/i.test(reason)) {
    return new FahengError(errors.FAHENG_DOCUMENT_UNSAFE, {
      details: { reason: { zh: "内部条目指向文件之外", en: "an entry points outside of the file" } },
      cause,
    });
  }
  return new FahengError(errors.FAHENG_DOCUMENT_DAMAGED, { details: { reason }, cause });
}
