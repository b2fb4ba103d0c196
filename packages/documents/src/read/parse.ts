import { FahengError } from "@faheng/domain";
import type { DocumentContent } from "@faheng/plugin-api";
import { documentErrors as errors } from "../errors.ts";
import { hucrePort } from "../xlsx/hucre-port.ts";
import { ARCHIVE_LIMITS, type OfficeKind, openArchive } from "./archive-gate.ts";
import { readDocx } from "./read-docx.ts";
import { readEntry } from "./read-entry.ts";

/** The most a document may come to once read; a real table of indicators is a hundredth of it. */
const CONTENT_LIMITS = { cells: 500_000, characters: 20_000_000 } as const;

/**
 * Parses an Office file that has passed the gate. Meant for a process of its own: it may take all the memory and time it
 * is given.
 *
 * @throws FAHENG_DOCUMENT_DAMAGED, _UNSAFE, _TOO_LARGE
 */
export async function parseOffice(bytes: Uint8Array, kind: OfficeKind): Promise<DocumentContent> {
  const parts = await readXmlParts(bytes);
  try {
    const content = kind === "docx" ? readDocx(parts) : await readXlsx(bytes);
    checkSize(content);
    return content;
  } catch (cause) {
    if (cause instanceof FahengError) throw cause;
    const reason = cause instanceof Error ? cause.message.slice(0, 200) : String(cause);
    throw new FahengError(errors.FAHENG_DOCUMENT_DAMAGED, { details: { reason }, cause });
  }
}

async function readXlsx(bytes: Uint8Array): Promise<DocumentContent> {
  const sheets = await hucrePort.read(bytes);
  return { lines: [], tables: sheets.map((sheet) => sheet.rows).filter((rows) => rows.length > 0) };
}

/** Unpacks every XML part, which also proves the sizes that the directory states, and refuses document types. */
async function readXmlParts(bytes: Uint8Array): Promise<Map<string, string>> {
  const archive = await openArchive(bytes);
  const parts = new Map<string, string>();
  let left: number = ARCHIVE_LIMITS.unpackedBytes;
  try {
    for await (const entry of archive.eachEntry()) {
      if (!/\.(xml|rels|vml)$/i.test(entry.fileName)) continue;
      const part = await readEntry(archive, entry, left);
      left -= part.length;
      const xml = decodeXml(part);
      // OOXML has no document types; they are where external and exploding entities are declared.
      if (/<!(DOCTYPE|ENTITY)/i.test(xml)) {
        const details = { reason: "含有外部实体声明（DOCTYPE）" };
        throw new FahengError(errors.FAHENG_DOCUMENT_UNSAFE, { place: entry.fileName, details });
      }
      parts.set(entry.fileName, xml);
    }
  } finally {
    archive.close();
  }
  return parts;
}

function decodeXml(part: Buffer): string {
  if (part[0] === 0xff && part[1] === 0xfe) return part.toString("utf16le", 2);
  if (part[0] === 0xfe && part[1] === 0xff) return new TextDecoder("utf-16be").decode(part.subarray(2));
  return new TextDecoder("utf-8").decode(part);
}

function checkSize({ lines, tables }: DocumentContent): void {
  let cells = 0;
  let characters = lines.reduce((sum, line) => sum + line.length, 0);
  for (const table of tables) {
    for (const row of table) {
      cells += row.length;
      for (const cell of row) characters += cell.length;
    }
  }
  const fail = (what: string, actual: number, limit: number): void => {
    if (actual > limit) throw new FahengError(errors.FAHENG_DOCUMENT_TOO_LARGE, { details: { what, actual, limit } });
  };
  fail("单元格数", cells, CONTENT_LIMITS.cells);
  fail("字数", characters, CONTENT_LIMITS.characters);
}
