import { deflateSync } from "node:zlib";
import { docxEntries, docxOf, type ZipEntry, zipOf } from "../zip.ts";

/** A file that is to do harm, and what becomes of it. */
export interface HostileFile {
  readonly name: string;
  readonly fileName: string;
  readonly bytes: () => Uint8Array;
  /** Codes with which it is refused, without `FAHENG_DOCUMENT_`; where there are none it is read. */
  readonly refused?: readonly string[];
  /** What must stand nowhere in what was read. */
  readonly never?: readonly string[];
}

const text = (it: string): Uint8Array => new TextEncoder().encode(it);
const joined = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));
const p = (it: string): string => `<w:p><w:r><w:t>${it}</w:t></w:r></w:p>`;
const TABLE = "<table><tr><th>序号</th><th>考核内容</th></tr><tr><td>1</td><td>成立领导小组</td></tr></table>";
const page = (more: string): Uint8Array => text(`<html><body>${more}${TABLE}</body></html>`);

/** A PDF of these objects, numbered from 1; the first is its catalog. */
function pdf(objects: readonly (string | Uint8Array)[], trailer = ""): Uint8Array {
  const parts: Uint8Array[] = [text("%PDF-1.4\n")];
  const places: number[] = [];
  let length = parts[0]?.length ?? 0;
  const add = (part: Uint8Array): void => {
    parts.push(part);
    length += part.length;
  };
  for (const [index, object] of objects.entries()) {
    places.push(length);
    add(text(`${index + 1} 0 obj\n`));
    add(typeof object === "string" ? text(object) : object);
    add(text("\nendobj\n"));
  }
  const table = places.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  add(
    text(
      `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R ${trailer}>>\nstartxref\n${length}\n%%EOF\n`,
    ),
  );
  return joined(...parts);
}

const WRITES = "BT /F1 12 Tf 50 700 Td (A line of plain words for the year) Tj ET";
const PAGES = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>";
const PAGE =
  "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>";
const FONT = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";
const stream = (content: string, length = content.length): string =>
  `<< /Length ${length} >>\nstream\n${content}\nendstream`;
const plainPdf = (catalog = "", more: readonly string[] = []): Uint8Array =>
  pdf([`<< /Type /Catalog /Pages 2 0 R ${catalog}>>`, PAGES, PAGE, stream(WRITES), FONT, ...more]);

/** A content stream that unpacks to many times its size. */
function packedPdf(megabytes: number): Uint8Array {
  const packed = deflateSync(Buffer.alloc(megabytes * 1024 * 1024, 0x20));
  const object = joined(
    text(`<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`),
    packed,
    text("\nendstream"),
  );
  return pdf(["<< /Type /Catalog /Pages 2 0 R >>", PAGES, PAGE, object, FONT]);
}

const CATALOG = "<< /Type /Catalog /Pages 2 0 R >>";
const READ_OR = ["DAMAGED", "SCANNED", "LIMIT", "TOO_LARGE"] as const;

const PDFS: readonly HostileFile[] = [
  { name: "a picture called PDF", fileName: "a.pdf", bytes: () => text("\u0089PNG\r\n"), refused: ["MISNAMED"] },
  {
    name: "an archive before a PDF",
    fileName: "a.pdf",
    bytes: () => joined(docxOf(p("甲")), plainPdf()),
    refused: ["MISNAMED"],
  },
  {
    name: "a page of the web before a PDF",
    fileName: "a.pdf",
    bytes: () => joined(page("<script>1</script>"), plainPdf()),
    refused: ["MISNAMED"],
  },
  {
    name: "a PDF that was cut off",
    fileName: "a.pdf",
    bytes: () => plainPdf().subarray(0, 300),
    refused: ["DAMAGED"],
  },
  {
    name: "nothing but a head and an end",
    fileName: "a.pdf",
    bytes: () => text("%PDF-1.7\n%%EOF"),
    refused: ["DAMAGED"],
  },
  {
    name: "a locked PDF",
    fileName: "a.pdf",
    bytes: () => pdf([CATALOG, PAGES, PAGE, stream(WRITES), FONT], "/Encrypt << /Filter /Standard >> "),
    refused: ["LOCKED"],
  },
  {
    name: "a PDF with a script",
    fileName: "a.pdf",
    bytes: () => plainPdf("/OpenAction << /S /JavaScript /JS (app.alert) >> "),
    refused: ["MACRO"],
  },
  {
    name: "a PDF that starts a program",
    fileName: "a.pdf",
    bytes: () => plainPdf("/OpenAction << /S /Launch /F (cmd.exe) >> "),
    refused: ["MACRO"],
  },
  {
    name: "a PDF that hides the name of what it starts",
    fileName: "a.pdf",
    bytes: () => plainPdf("/OpenAction << /S /#4caunch /F (cmd.exe) >> "),
    refused: ["MACRO"],
  },
  {
    name: "a PDF whose pages hold each other",
    fileName: "a.pdf",
    bytes: () => pdf([CATALOG, "<< /Type /Pages /Kids [2 0 R] /Count 1 >>"]),
    refused: READ_OR,
  },
  {
    name: "a PDF that says it has a thousand million pages",
    fileName: "a.pdf",
    bytes: () => pdf([CATALOG, "<< /Type /Pages /Kids [3 0 R] /Count 1000000000 >>", PAGE, stream(WRITES), FONT]),
    refused: READ_OR,
  },
  {
    name: "a PDF nested a hundred thousand deep",
    fileName: "a.pdf",
    bytes: () => plainPdf("", [`${"[".repeat(100_000)}${"]".repeat(100_000)}`]),
  },
  { name: "a PDF whose page unpacks to 60 MB", fileName: "a.pdf", bytes: () => packedPdf(60), refused: READ_OR },
  {
    name: "a PDF whose table of places points at itself",
    fileName: "a.pdf",
    bytes: () => pdf([CATALOG, PAGES, PAGE, stream(WRITES), FONT], "/Prev 9 "),
  },
  {
    name: "a PDF whose stream says it is longer than the file",
    fileName: "a.pdf",
    bytes: () => pdf([CATALOG, PAGES, PAGE, stream(WRITES, 99_999_999), FONT]),
    never: ["endstream"],
  },
  {
    name: "a PDF with a form that reads a file",
    fileName: "a.pdf",
    bytes: () =>
      plainPdf("/AcroForm << /XFA 6 0 R >> ", [
        stream('<?xml version="1.0"?><!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><x>&f;</x>'),
      ]),
    never: ["root:", "DOCTYPE"],
  },
  {
    name: "a PDF with a file in it",
    fileName: "a.pdf",
    bytes: () => plainPdf("", [stream("MZ this program cannot be run")]),
    never: ["this program"],
  },
];

const PAGES_OF_THE_WEB: readonly HostileFile[] = [
  {
    name: "a script",
    fileName: "a.html",
    bytes: () => page("<script>alert('秘密')</script>"),
    never: ["alert", "秘密"],
  },
  {
    name: "a picture that runs a script",
    fileName: "a.html",
    bytes: () => page("<img src=x onerror=\"alert('秘密')\">"),
    never: ["alert", "秘密"],
  },
  {
    name: "a frame and an object",
    fileName: "a.htm",
    bytes: () => page("<iframe srcdoc='秘密'>秘密</iframe><object data='file:///etc/passwd'>秘密</object>"),
    never: ["秘密", "root:"],
  },
  {
    name: "an entity that reads a file",
    fileName: "a.html",
    bytes: () => text(`<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><body><p>&f;</p>${TABLE}</body>`),
    never: ["root:"],
  },
  {
    name: "entities that grow",
    fileName: "a.html",
    bytes: () =>
      text(`<!DOCTYPE x [<!ENTITY a "${"嗨".repeat(1000)}">]><body><p>${"&a;".repeat(1000)}</p>${TABLE}</body>`),
    never: ["嗨嗨嗨嗨嗨嗨"],
  },
  {
    name: "words nobody sees",
    fileName: "a.html",
    bytes: () => page("<p style='display:none'>未见之字</p>"),
  },
  {
    name: "a cell over a thousand million columns and rows",
    fileName: "a.html",
    bytes: () => text("<table><tr><td colspan=1000000000 rowspan=1000000000>考核内容</td></tr></table>"),
  },
  {
    name: "a hundred thousand boxes in each other",
    fileName: "a.html",
    bytes: () => page(`${"<div>".repeat(100_000)}甲`),
  },
  {
    name: "twenty thousand tables in each other",
    fileName: "a.html",
    bytes: () => text(`${"<table><tr><td>".repeat(20_000)}甲`),
  },
  {
    name: "a table of two million cells",
    fileName: "a.html",
    bytes: () => text(`<table>${`<tr>${"<td>甲".repeat(200)}`.repeat(10_000)}</table>`),
    refused: ["TOO_LARGE", "LIMIT"],
  },
  { name: "a comment without an end", fileName: "a.html", bytes: () => text(`${TABLE}<!-- 秘密`), never: ["秘密"] },
  {
    name: "five megabytes of a picture in a page",
    fileName: "a.html",
    bytes: () => page(`<img src="data:image/png;base64,${"A".repeat(5_000_000)}">`),
    never: ["AAAA"],
  },
  {
    name: "bytes that are no text called a page",
    fileName: "a.html",
    bytes: () => new Uint8Array(4000),
    refused: ["TEXT"],
  },
  { name: "a Word file called a page", fileName: "a.html", bytes: () => docxOf(p("甲")), refused: ["TEXT"] },
  { name: "an empty page", fileName: "a.html", bytes: () => new Uint8Array(), refused: ["EMPTY"] },
];

const docxWith = (...more: readonly ZipEntry[]): Uint8Array => zipOf([...docxEntries(p("考核内容")), ...more]);

const OFFICE: readonly HostileFile[] = [
  {
    name: "macros",
    fileName: "a.docx",
    bytes: () => docxWith({ name: "word/vbaProject.bin", data: "x" }),
    refused: ["MACRO"],
  },
  {
    name: "a program inside",
    fileName: "a.docx",
    bytes: () => docxWith({ name: "word/a.exe", data: "MZ" }),
    refused: ["MACRO"],
  },
  {
    name: "a name that climbs",
    fileName: "a.docx",
    bytes: () => docxWith({ name: "../../etc/x", data: "x" }),
    refused: ["UNSAFE"],
  },
  {
    name: "one name twice",
    fileName: "a.docx",
    bytes: () => docxWith({ name: "WORD/document.xml", data: "x" }),
    refused: ["UNSAFE"],
  },
  {
    name: "a name written from right to left",
    fileName: "a.docx",
    bytes: () => docxWith({ name: "word/\u202Excod.exe", data: "x" }),
    refused: ["UNSAFE", "MACRO"],
  },
  {
    name: "an entry that unpacks to 300 MB",
    fileName: "a.docx",
    bytes: () => docxWith({ name: "word/x.xml", data: "x", statedSize: 300 * 1024 * 1024 }),
    refused: ["TOO_LARGE"],
  },
  {
    name: "an entry that says it is small",
    fileName: "a.docx",
    bytes: () => zipOf(docxEntries(p("甲".repeat(2_000_000))).map((it) => Object.assign({}, it, { statedSize: 10 }))),
    refused: ["DAMAGED"],
  },
  {
    name: "three thousand entries",
    fileName: "a.docx",
    bytes: () => docxWith(...Array.from({ length: 3000 }, (_, at) => ({ name: `word/${at}.xml`, data: "" }))),
    refused: ["TOO_LARGE"],
  },
  {
    name: "an entity that reads a file",
    fileName: "a.docx",
    bytes: () =>
      zipOf(
        docxEntries("").map((it) =>
          it.name === "word/document.xml"
            ? {
                name: it.name,
                data: '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><w:document xmlns:w="w"><w:body><w:p><w:r><w:t>&f;</w:t></w:r></w:p></w:body></w:document>',
              }
            : it,
        ),
      ),
    refused: ["UNSAFE", "DAMAGED"],
  },
  {
    name: "a script before the archive",
    fileName: "a.docx",
    bytes: () => joined(text("#!/bin/sh\n"), docxOf(p("甲"))),
    refused: ["MISNAMED"],
  },
  {
    name: "an encrypted entry",
    fileName: "a.docx",
    bytes: () => docxWith({ name: "word/y.xml", data: "x", flags: 1 }),
    refused: ["ENCRYPTED", "DAMAGED"],
  },
  { name: "a Word file called a workbook", fileName: "a.xlsx", bytes: () => docxOf(p("甲")), refused: ["MISNAMED"] },
  {
    name: "a Word file called a workbook of the free format",
    fileName: "a.ods",
    bytes: () => docxOf(p("甲")),
    refused: ["MISNAMED"],
  },
  {
    name: "an archive that was cut off",
    fileName: "a.xlsx",
    bytes: () => docxOf(p("甲")).subarray(0, 200),
    refused: ["DAMAGED", "MISNAMED"],
  },
  {
    name: "an object in RTF",
    fileName: "a.rtf",
    bytes: () => text("{\\rtf1 {\\object\\objdata 4d5a}}"),
    refused: ["MACRO"],
  },
  {
    name: "macros in an old file",
    fileName: "a.doc",
    bytes: () =>
      joined(
        new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
        new Uint8Array(Buffer.from("_VBA_PROJECT", "utf16le")),
      ),
    refused: ["MACRO"],
  },
  { name: "a file for macros by its name", fileName: "a.docm", bytes: () => docxOf(p("甲")), refused: ["MACRO"] },
  { name: "bytes that are no text", fileName: "a.txt", bytes: () => new Uint8Array(4000), refused: ["TEXT"] },
  { name: "bytes that are no values", fileName: "a.csv", bytes: () => new Uint8Array(4000), refused: ["TEXT"] },
  {
    name: "a picture that holds a script",
    fileName: "a.svg",
    bytes: () => text("<svg onload='x'/>"),
    refused: ["KIND"],
  },
];

/** Files of every format that are to do harm. */
export const HOSTILE_FILES: readonly HostileFile[] = [...PDFS, ...PAGES_OF_THE_WEB, ...OFFICE];
