import type PizZip from "pizzip";
import { printableText } from "../printable-text.ts";

const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKED = "http://schemas.openxmlformats.org/package/2006/relationships";
const HEADER = "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml";
/** Of the relation to the part with the mark: a name that no program gives. */
const MARK = "faheng-mark";
/** Which pages have a header of their own; those of the last two are used where a section asks for them, and change nothing elsewhere. */
const PAGES = ["default", "first", "even"] as const;

/** Lines at the beginning of the body, with the prefix that the part itself has for its elements. */
export function putAbove(zip: PizZip, lines: readonly string[]): void {
  const name = mainPart(zip);
  const xml = zip.file(name)?.asText() ?? "";
  zip.file(
    name,
    xml.replace(BODY, (body, prefix = "") => body + lines.map((it) => lineOf(it, prefix)).join("")),
  );
}

/**
 * A line in red at the head of every page: in every header that there is, and in one of its own for pages that have none. Later sections
 * take over what the first one has and they do not.
 */
export function markPages(zip: PizZip, mark: string): void {
  for (const name of partsOf(zip, "header+xml")) {
    const xml = zip.file(name)?.asText() ?? "";
    zip.file(
      name,
      xml.replace(/<(\w+:)?hdr(?:\s[^>]*[^/>]|\s)?>/, (head, prefix = "") => head + lineOf(mark, prefix, true)),
    );
  }
  const name = mainPart(zip);
  const xml = zip.file(name)?.asText() ?? "";
  const w = BODY.exec(xml)?.[1] ?? "";
  const own = w === "" ? "xmlns" : `xmlns:${w.slice(0, -1)}`;
  const isStrict = xml.includes("purl.oclc.org/ooxml");
  const relations = isStrict ? "http://purl.oclc.org/ooxml/officeDocument/relationships" : RELATIONS;
  const first = new RegExp(`<${w}sectPr\\b[^>]*?(/)?>`);
  const [head = "", isEmpty] = first.exec(xml) ?? [];
  const section = isEmpty === undefined ? xml.slice(xml.indexOf(head)).split(`</${w}sectPr>`, 1).join("") : "";
  const has = (type: string): boolean =>
    (section.match(/<[\w:]*headerReference\b[^>]*>/g) ?? []).some((it) => new RegExp(`type=["']${type}["']`).test(it));
  const references = PAGES.filter((type) => !has(type))
    .map((type) => `<${w}headerReference xmlns:r="${relations}" ${w}type="${type}" r:id="${MARK}"/>`)
    .join("");
  if (references === "") return;
  const section1 = `<${w}sectPr>${references}</${w}sectPr>`;
  const marked =
    head === ""
      ? xml.replace(new RegExp(`</${w}body>`), (end) => section1 + end)
      : xml.replace(first, (it) => (isEmpty === undefined ? it + references : section1));
  zip.file(name, marked);
  const folder = name.slice(0, name.lastIndexOf("/") + 1);
  const taken = new Set(Object.keys(zip.files));
  let n = 1;
  while (taken.has(`${folder}header${n}.xml`)) n += 1;
  const part = `header${n}.xml`;
  const word = isStrict ? "http://purl.oclc.org/ooxml/wordprocessingml/main" : WORD;
  zip.file(
    `${folder}${part}`,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<${w}hdr ${own}="${word}">${lineOf(mark, w, true)}</${w}hdr>`,
  );
  const beside = `${folder}_rels/${name.slice(folder.length)}.rels`;
  const listed = zip.file(beside)?.asText() ?? `<Relationships xmlns="${PACKED}"></Relationships>`;
  zip.file(
    beside,
    within(
      listed,
      "Relationships",
      (p) => `<${p}Relationship Id="${MARK}" Type="${relations}/header" Target="${part}"/>`,
    ),
  );
  const types = zip.file(TYPES)?.asText() ?? "";
  zip.file(
    TYPES,
    within(types, "Types", (p) => `<${p}Override PartName="/${folder}${part}" ContentType="${HEADER}"/>`),
  );
}

const TYPES = "[Content_Types].xml";
const BODY = /<(\w+:)?body(?:\s[^>]*)?>/;

/** The part with the text. */
function mainPart(zip: PizZip): string {
  return partsOf(zip, "document.main+xml")[0] ?? "word/document.xml";
}

/** Parts of a kind, by their names in the file. */
function partsOf(zip: PizZip, kind: string): string[] {
  const types = zip.file(TYPES)?.asText() ?? "";
  return (types.match(/<(?:\w+:)?Override\b[^>]*>/g) ?? [])
    .filter((it) => it.includes(`wordprocessingml.${kind}`))
    .flatMap((it) => /PartName\s*=\s*["']\/([^"']+)["']/.exec(it)?.[1] ?? []);
}

/** Puts something at the end of an element that may be empty. */
function within(xml: string, element: string, made: (prefix: string) => string): string {
  const empty = new RegExp(`<(\\w+:)?${element}(\\s[^>]*?)?/>`);
  const whole = xml.replace(empty, (_, p = "", said = "") => `<${p}${element}${said}></${p}${element}>`);
  return whole.replace(new RegExp(`</(\\w+:)?${element}>`), (end, p = "") => made(p) + end);
}

/** A paragraph of one line; in red and in the middle where it marks. */
function lineOf(text: string, w: string, isMark = false): string {
  const said = printableText(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const look = isMark ? `<${w}rPr><${w}b/><${w}color ${w}val="C00000"/></${w}rPr>` : "";
  const place = `<${w}pPr><${w}jc ${w}val="${isMark ? "center" : "left"}"/></${w}pPr>`;
  return `<${w}p>${place}<${w}r>${look}<${w}t>${said}</${w}t></${w}r></${w}p>`;
}
