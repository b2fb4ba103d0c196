import { FahengError } from "@faheng/domain/errors";
import type { DocumentContent } from "@faheng/plugin-api";
import { documentErrors as errors } from "../errors.ts";

const MARKS = [
  { encoding: "utf-8", mark: [0xef, 0xbb, 0xbf] },
  { encoding: "utf-16le", mark: [0xff, 0xfe] },
  { encoding: "utf-16be", mark: [0xfe, 0xff] },
  { encoding: "gb18030", mark: [0x84, 0x31, 0x95, 0x33] },
] as const;

// oxlint-disable-next-line no-control-regex -- what a text file does not contain
const BINARY = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/;

/**
 * Reads a text file: by its byte order mark where it has one, else as UTF-8, else as GB18030 (which holds GBK and
 * GB2312). Lines are kept as they stand.
 *
 * @throws FAHENG_DOCUMENT_TEXT when it is no text in these encodings.
 */
export function readText(bytes: Uint8Array): DocumentContent {
  const text = decode(bytes);
  if (text === null || BINARY.test(text)) throw new FahengError(errors.FAHENG_DOCUMENT_TEXT);
  return { lines: text.replace(/\r\n?/g, "\n").split("\n"), tables: [] };
}

function decode(bytes: Uint8Array): string | null {
  const marked = MARKS.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte));
  if (marked) return attempt(bytes.subarray(marked.mark.length), marked.encoding);
  return attempt(bytes, "utf-8") ?? attempt(bytes, "gb18030");
}

function attempt(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
