import { FahengError } from "@faheng/domain";
import { documentErrors as errors } from "../errors.ts";
import { checkArchive, checkOfd } from "../read/archive-gate.ts";
import { beginOf, sizeOf } from "../read/document-source.ts";
import { PDF_BEGINS, PDF_REFUSED } from "../read/pdf-gate.ts";
import { endOf, findsAny } from "./look-through.ts";

/** What a file may be, by its extension: how it begins, what it is given out as, and what else is looked at. */
interface FileKind {
  readonly mediaType: string;
  readonly begins: readonly number[];
  readonly check: (path: string, extension: string) => Promise<void>;
}

const PNG_END = [0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82];
const COMPOUND = { begins: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], check: checkCompound };
const ARCHIVE = [0x50, 0x4b, 0x03, 0x04];
const JPEG = { mediaType: "image/jpeg", begins: [0xff, 0xd8, 0xff], check: checkJpeg };

/** Kinds that are taken: paper that was scanned or signed, pictures, and what WPS and Word write without macros. */
const KINDS: Readonly<Record<string, FileKind>> = {
  pdf: { mediaType: "application/pdf", begins: PDF_BEGINS, check: checkPdf },
  ofd: { mediaType: "application/ofd", begins: ARCHIVE, check: checkOfd },
  png: { mediaType: "image/png", begins: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], check: checkPng },
  jpg: JPEG,
  jpeg: JPEG,
  docx: {
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    begins: ARCHIVE,
    check: async (path) => await checkArchive(path, "docx"),
  },
  xlsx: {
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    begins: ARCHIVE,
    check: async (path) => await checkArchive(path, "xlsx"),
  },
  pptx: {
    mediaType: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    begins: ARCHIVE,
    check: async (path) => await checkArchive(path, "pptx"),
  },
  doc: { mediaType: "application/msword", ...COMPOUND },
  wps: { mediaType: "application/vnd.ms-works", ...COMPOUND },
  xls: { mediaType: "application/vnd.ms-excel", ...COMPOUND },
  et: { mediaType: "application/octet-stream", ...COMPOUND },
  ppt: { mediaType: "application/vnd.ms-powerpoint", ...COMPOUND },
};

/** Extensions of every kind that is taken, in the order in which they are told. */
export const EVIDENCE_EXTENSIONS: readonly string[] = Object.keys(KINDS);

/** Most of a file that is taken into memory at once. */
const END = 65_600;
const MACRO_EXTENSION = /^(?:docm|dotm|xlsm|xltm|xlam|xlsb|pptm|ppsm|ppam|potm)$/;

/**
 * Looks at an untrusted file that somebody offers as evidence, without parsing what is in it: really of the kind that its name
 * says, whole, one thing and not two at once, not locked, and without macros or scripts as far as they can be seen. Reads it a
 * piece at a time.
 *
 * @param path where it lies. @param fileName as its sender calls it.
 * @returns its length and the type it is given out as.
 * @throws FAHENG_DOCUMENT_EMPTY, _NO_EVIDENCE, _MISNAMED, _DAMAGED, _LOCKED, _ENCRYPTED, _MACRO, _TOO_LARGE, _UNSAFE
 */
export async function checkEvidenceFile(
  path: string,
  fileName: string,
): Promise<{ readonly bytes: number; readonly mediaType: string }> {
  const extension = (/\.([A-Za-z0-9]{1,10})$/.exec(fileName)?.[1] ?? "").toLowerCase();
  const bytes = await sizeOf(path);
  if (bytes === 0) throw new FahengError(errors.FAHENG_DOCUMENT_EMPTY);
  if (MACRO_EXTENSION.test(extension)) throw new FahengError(errors.FAHENG_DOCUMENT_MACRO);
  const kind = Object.hasOwn(KINDS, extension) ? KINDS[extension] : undefined;
  if (kind === undefined) {
    const details = { extension, kinds: EVIDENCE_EXTENSIONS.join("、") };
    throw new FahengError(errors.FAHENG_DOCUMENT_NO_EVIDENCE, { details });
  }
  const begin = await beginOf(path, kind.begins.length);
  if (!kind.begins.every((byte, at) => begin[at] === byte)) {
    // What is locked by a password is a compound file whatever it was before.
    const isCompound = extension.endsWith("x") && COMPOUND.begins.slice(0, 4).every((byte, at) => begin[at] === byte);
    if (isCompound) throw new FahengError(errors.FAHENG_DOCUMENT_LOCKED);
    throw new FahengError(errors.FAHENG_DOCUMENT_MISNAMED, { details: { extension } });
  }
  if (kind.begins !== ARCHIVE) await refuseArchiveBehind(path);
  await kind.check(path, extension);
  return { bytes, mediaType: kind.mediaType };
}

/** An archive is read from its end: one behind a picture would make the file two things at once. */
async function refuseArchiveBehind(path: string): Promise<void> {
  const end = await endOf(path, END);
  const isArchive = end.includes(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (isArchive)
    throw new FahengError(errors.FAHENG_DOCUMENT_UNSAFE, {
      details: { reason: { zh: "文件末尾另有压缩包", en: "another archive stands at its end" } },
    });
}

async function checkPdf(path: string): Promise<void> {
  const end = (await endOf(path, 2048)).toString("latin1");
  if (!end.includes("%%EOF")) throw cutOff();
  const found = await findsAny(path, PDF_REFUSED);
  if (found === "locked") throw new FahengError(errors.FAHENG_DOCUMENT_LOCKED);
  if (found === "active") throw new FahengError(errors.FAHENG_DOCUMENT_MACRO);
}

async function checkPng(path: string): Promise<void> {
  const end = await endOf(path, PNG_END.length);
  if (!PNG_END.every((byte, at) => end[at] === byte)) throw cutOff();
}

async function checkJpeg(path: string): Promise<void> {
  // Telephones write something of their own behind the picture.
  if (!(await endOf(path, END)).includes(Buffer.from([0xff, 0xd9]))) throw cutOff();
}

/** The old formats of Word and WPS: names of streams are in UTF-16 in their directory. */
async function checkCompound(path: string): Promise<void> {
  const wide = (text: string): string => Buffer.from(text, "utf16le").toString("latin1");
  const found = await findsAny(path, {
    macro: new RegExp(wide("_VBA_PROJECT").replaceAll("\0", String.raw`\0`)),
    locked: new RegExp(wide("EncryptedPackage").replaceAll("\0", String.raw`\0`)),
  });
  if (found === "macro") throw new FahengError(errors.FAHENG_DOCUMENT_MACRO);
  if (found === "locked") throw new FahengError(errors.FAHENG_DOCUMENT_LOCKED);
}

function cutOff(): FahengError {
  return new FahengError(errors.FAHENG_DOCUMENT_DAMAGED, {
    details: { reason: { zh: "文件不完整", en: "it is not whole" } },
  });
}
