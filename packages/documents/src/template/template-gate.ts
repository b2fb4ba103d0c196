import { FahengError } from "@faheng/domain/errors";
import { MOST_TEMPLATE_BYTES } from "@faheng/domain";
import { documentErrors } from "../errors.ts";
import { checkArchive, openArchive } from "../read/archive-gate.ts";
import { type DocumentSource, sizeOf } from "../read/document-source.ts";
import { extensionOf, unreadKind } from "../read/file-kind.ts";
import { readEntry } from "../read/read-entry.ts";
import { type XmlElement, type XmlNode, elementsOf, parseXml } from "../read/xml.ts";
import { templateErrors as errors } from "./template-errors.ts";

/** What the parts of a template may be together, unpacked: a letter with its pictures. */
const MOST_UNPACKED = 20 * 1024 * 1024;
/** Field codes of Word that only number, refer within the document, or draw: nothing from outside, nothing that runs. */
const FIELD_CODES: ReadonlySet<string> = new Set(
  "PAGE NUMPAGES SECTION SECTIONPAGES REF PAGEREF NOTEREF TOC TC SEQ STYLEREF HYPERLINK SYMBOL EQ ADVANCE".split(" "),
);
/** Relations to what is another document inside, or a program's. */
const EMBEDDED =
  /\/(?:aFChunk|oleObject|control|subDocument|attachedTemplate|frame|mailMergeSource|attachedToolbars)$/i;

/**
 * Looks at a template from outside, after the gate of every .docx: one of a letter's size, which takes nothing from outside of itself, and
 * whose field codes only number and refer. A link that somebody has to click on is a text, and stays.
 *
 * @throws FAHENG_TEMPLATE_* (OUTSIDE, FIELD_CODE), FAHENG_DOCUMENT_* (KIND, EMPTY, TOO_LARGE, MISNAMED, ENCRYPTED, DAMAGED, UNSAFE, MACRO)
 */
export async function checkTemplateFile(source: DocumentSource, fileName: string): Promise<void> {
  const extension = extensionOf(fileName);
  if (extension !== "docx") throw unreadKind(extension);
  const size = await sizeOf(source);
  if (size > MOST_TEMPLATE_BYTES) throw tooLarge({ zh: "模板", en: "the template" }, size, MOST_TEMPLATE_BYTES);
  await checkArchive(source, "docx");
  const archive = await openArchive(source);
  let left = MOST_UNPACKED;
  try {
    for await (const entry of archive.eachEntry()) {
      left -= entry.uncompressedSize;
      if (left < 0) throw tooLarge({ zh: "展开后大小", en: "its size unpacked" }, MOST_UNPACKED - left, MOST_UNPACKED);
      if (!/\.(?:rels|xml)$/i.test(entry.fileName)) continue;
      const xml = (await readEntry(archive, entry, MOST_UNPACKED)).toString("utf8");
      if (/\.rels$/i.test(entry.fileName)) checkRelations(rootsOf(xml), entry.fileName);
      else if (/instr/i.test(xml)) checkFieldCodes(rootsOf(xml));
    }
  } finally {
    archive.close();
  }
}

function rootsOf(xml: string): readonly XmlElement[] {
  try {
    return elementsOf(parseXml(xml));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.slice(0, 200) : String(cause);
    throw new FahengError(documentErrors.FAHENG_DOCUMENT_DAMAGED, { details: { reason }, cause });
  }
}

function checkRelations(roots: readonly XmlElement[], place: string): void {
  for (const { attributes } of roots.flatMap((it) => elementsOf(it.children))) {
    const { Type: type = "", TargetMode: mode = "Internal", Target: target = "" } = attributes;
    const isOutside = mode.trim().toLowerCase() !== "internal" && !/\/hyperlink$/i.test(type);
    if (!isOutside && !EMBEDDED.test(type)) continue;
    throw new FahengError(errors.FAHENG_TEMPLATE_OUTSIDE, { place, details: { target: target.slice(0, 100) } });
  }
}

/** The code of a field may be written in several runs, and a field stand within another's. */
function checkFieldCodes(roots: readonly XmlElement[]): void {
  const open: string[] = [];
  const walk = (node: XmlNode): void => {
    if (node.kind === "text") return;
    const { name, attributes, children } = node;
    if (name === "fldSimple") checkCode(attributes["instr"] ?? "");
    if (name === "fldChar" && attributes["fldCharType"] === "begin") open.push("");
    if (name === "instrText" || name === "delInstrText") {
      const said = children.map((it) => (it.kind === "text" ? it.text : "")).join("");
      open.push((open.pop() ?? "") + said);
    }
    if (name === "fldChar" && attributes["fldCharType"] === "end") checkCode(open.pop() ?? "");
    for (const child of children) walk(child);
  };
  for (const root of roots) walk(root);
  for (const code of open) checkCode(code);
}

function checkCode(code: string): void {
  const word = /^\s*(\S*)/u.exec(code)?.[1] ?? "";
  if (FIELD_CODES.has(word.toUpperCase())) return;
  throw new FahengError(errors.FAHENG_TEMPLATE_FIELD_CODE, { details: { code: code.trim().slice(0, 60) } });
}

function tooLarge(what: { readonly zh: string; readonly en: string }, actual: number, limit: number): FahengError {
  const kilobytes = (bytes: number): string => `${Math.ceil(bytes / 1000)} KB`;
  const details = { what, actual: kilobytes(actual), limit: kilobytes(limit) };
  return new FahengError(documentErrors.FAHENG_DOCUMENT_TOO_LARGE, { details });
}
