import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { docxEntries, docxOf, zipOf } from "../../test/zip.ts";
import { checkEvidenceFile, EVIDENCE_EXTENSIONS } from "./check-evidence-file.ts";
import { cleanFileName } from "./clean-file-name.ts";

const BODY = "<w:p><w:r><w:t>正文</w:t></w:r></w:p>";
const PDF = Buffer.from("%PDF-1.7\n1 0 obj <</Type /Catalog>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n");
const PNG = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  Buffer.alloc(40),
  Buffer.from([0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82]),
]);
const JPEG = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(90), Buffer.from([0xff, 0xd9])]);
const COMPOUND = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(504)]);
const OFD = zipOf([{ name: "OFD.xml", data: "<ofd:OFD/>" }]);
const PPTX_TYPE = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml";
const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
const HTML = Buffer.from("<html><script>alert(1)</script></html>");
const withName = (name: string): Uint8Array => zipOf([...docxEntries(BODY), { name, data: "x" }]);
const wide = (text: string): Buffer => Buffer.concat([COMPOUND, Buffer.from(text, "utf16le")]);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "faheng-evidence-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function check(bytes: Uint8Array, fileName: string) {
  const file = path.join(folder, "file");
  writeFileSync(file, bytes);
  return await checkEvidenceFile(file, fileName);
}

test.each<[string, Uint8Array]>([
  ["a.pdf", PDF],
  ["扫描件.PNG", PNG],
  ["a.jpg", JPEG],
  ["a.jpeg", Buffer.concat([JPEG, Buffer.alloc(1000)])],
  ["a.docx", docxOf(BODY)],
  ["a.xlsx", zipOf(docxEntries(BODY, XLSX_TYPE))],
  ["a.pptx", zipOf(docxEntries(BODY, PPTX_TYPE))],
  ["a.ofd", OFD],
  ["a.doc", COMPOUND],
  ["a.wps", COMPOUND],
  ["a.xls", COMPOUND],
  ["a.et", COMPOUND],
  ["a.ppt", COMPOUND],
])("takes %s", async (name, bytes) => {
  expect(await check(bytes, name)).toEqual({ bytes: bytes.length, mediaType: expect.stringMatching(/^\w+\/[\w.-]+$/) });
});

test("every kind that is told is taken above", () => {
  expect(EVIDENCE_EXTENSIONS).toHaveLength(13);
});

test.each<[string, Uint8Array, string, string]>([
  ["an empty file", new Uint8Array(), "a.pdf", "EMPTY"],
  ["no extension", PDF, "a", "NO_EVIDENCE"],
  ["SVG", Buffer.from("<svg onload='1'/>"), "a.svg", "NO_EVIDENCE"],
  ["HTML", HTML, "a.html", "NO_EVIDENCE"],
  ["a program", Buffer.from("MZ"), "a.exe", "NO_EVIDENCE"],
  ["an archive of anything", zipOf([{ name: "a", data: "a" }]), "a.zip", "NO_EVIDENCE"],
  ["a name of the prototype", PDF, "a.constructor", "NO_EVIDENCE"],
  ["a text with a second extension", HTML, "a.pdf.html", "NO_EVIDENCE"],
  ["a sheet with macros by its name", docxOf(BODY), "a.xlsm", "MACRO"],
  ["HTML that says it is a picture", HTML, "a.png", "MISNAMED"],
  ["SVG that says it is a picture", Buffer.from("<svg/>"), "a.jpg", "MISNAMED"],
  ["a picture that says it is a PDF", PNG, "a.pdf", "MISNAMED"],
  ["a PDF behind something else", Buffer.concat([HTML, PDF]), "a.pdf", "MISNAMED"],
  ["a document that says it is a sheet", docxOf(BODY), "a.xlsx", "MISNAMED"],
  ["an archive that says it is an OFD", zipOf([{ name: "a.xml", data: "a" }]), "a.ofd", "MISNAMED"],
  ["a PDF cut off", PDF.subarray(0, 40), "a.pdf", "DAMAGED"],
  ["a PNG cut off", PNG.subarray(0, 40), "a.png", "DAMAGED"],
  ["a JPEG cut off", JPEG.subarray(0, 40), "a.jpg", "DAMAGED"],
  ["a document cut off", docxOf(BODY).slice(0, 300), "a.docx", "DAMAGED"],
  ["an archive behind a picture", Buffer.concat([JPEG, zipOf([{ name: "a", data: "a" }])]), "a.jpg", "UNSAFE"],
  [
    "a PDF with a script by numbers",
    Buffer.concat([PDF, Buffer.from("/S /J#61va#53cript /JS (1)\n%%EOF")]),
    "a.pdf",
    "MACRO",
  ],
  ["a PDF locked by numbers", Buffer.concat([PDF, Buffer.from("/#45ncryp#74 5 0 R\n%%EOF")]), "a.pdf", "LOCKED"],
  ["an archive behind a PDF", Buffer.concat([PDF, zipOf([{ name: "a", data: "a" }])]), "a.pdf", "UNSAFE"],
  ["something behind a PNG", Buffer.concat([PNG, HTML]), "a.png", "DAMAGED"],
  ["a locked PDF", Buffer.concat([PDF, Buffer.from("trailer <</Encrypt 9 0 R>>\n%%EOF")]), "a.pdf", "LOCKED"],
  ["a PDF with a script", Buffer.concat([PDF, Buffer.from("<</S /JavaScript /JS (1)>>\n%%EOF")]), "a.pdf", "MACRO"],
  ["a PDF that starts a program", Buffer.concat([PDF, Buffer.from("<</S /Launch>>\n%%EOF")]), "a.pdf", "MACRO"],
  ["a locked document", COMPOUND, "a.docx", "LOCKED"],
  ["a locked sheet of the old kind", wide("EncryptedPackage"), "a.xls", "LOCKED"],
  ["an old document with macros", wide("_VBA_PROJECT"), "a.doc", "MACRO"],
  ["macros far inside", Buffer.concat([COMPOUND, Buffer.alloc(3_000_001), wide("_VBA_PROJECT")]), "a.wps", "MACRO"],
  ["a document with macros", withName("word/vbaProject.bin"), "a.docx", "MACRO"],
  ["a name that climbs", withName("../../etc/cron.d/x"), "a.docx", "UNSAFE"],
  ["an archive that packs too well", zipOf([{ name: "OFD.xml", data: Buffer.alloc(4_000_000) }]), "a.ofd", "TOO_LARGE"],
])("refuses %s", async (_, bytes, name, code) => {
  await expect(check(bytes, name)).rejects.toMatchObject({ code: `FAHENG_DOCUMENT_${code}` });
});

test("says of a locked file that its lock is what is wrong", async () => {
  await expect(check(COMPOUND, "a.docx")).rejects.toMatchObject({ code: "FAHENG_DOCUMENT_LOCKED" });
});

test.each([
  ["材料.pdf", "材料.pdf"],
  ["../../etc/passwd.pdf", "passwd.pdf"],
  [String.raw`C:\文件\台账.docx`, "台账.docx"],
  ["fdp\u202efdp.exe", "fdpfdp.exe"],
  ["a\u0000b\r\n.pdf", "ab.pdf"],
  ["  .. .pdf", "材料.pdf"],
  ["", "材料"],
  ['a"b<c>.pdf', "abc.pdf"],
])("cleans the name %j", (name, cleaned) => {
  expect(cleanFileName(name)).toBe(cleaned);
});

test("cuts a long name and keeps its extension", () => {
  const cleaned = cleanFileName(`${"长".repeat(300)}.pdf`);
  expect([[...cleaned].length, cleaned.endsWith("长.pdf")]).toEqual([120, true]);
});
