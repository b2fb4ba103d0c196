import { expect, test } from "vitest";
import { docxEntries, docxOf, type ZipEntry, zipOf } from "../../test/zip.ts";
import { checkArchive } from "./archive-gate.ts";

const BODY = "<w:p><w:r><w:t>正文</w:t></w:r></w:p>";
const honest = docxEntries(BODY);
const withEntry = (entry: ZipEntry): Uint8Array => zipOf([...honest, entry]);
const MACRO_TYPE = "application/vnd.ms-word.document.macroEnabled.main+xml";

test("lets an honest file through", async () => {
  await expect(checkArchive(docxOf(BODY), "docx")).resolves.toBeUndefined();
});

test.each<[string, Uint8Array, string]>([
  ["an empty file", new Uint8Array(), "FAHENG_DOCUMENT_EMPTY"],
  [
    "an encrypted or old file",
    Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
    "FAHENG_DOCUMENT_ENCRYPTED",
  ],
  ["a picture with the name of a document", Uint8Array.of(0x89, 0x50, 0x4e, 0x47), "FAHENG_DOCUMENT_MISNAMED"],
  ["HTML with the name of a document", Buffer.from("<html><script>1</script></html>"), "FAHENG_DOCUMENT_MISNAMED"],
  [
    "an archive behind something else",
    Buffer.concat([Buffer.from("GIF89a"), docxOf(BODY)]),
    "FAHENG_DOCUMENT_MISNAMED",
  ],
  ["a zip that is no document", zipOf([{ name: "a.txt", data: "a" }]), "FAHENG_DOCUMENT_MISNAMED"],
  ["a file cut off", docxOf(BODY).slice(0, 300), "FAHENG_DOCUMENT_DAMAGED"],
  ["a macro by its name", withEntry({ name: "word/vbaProject.bin", data: "x" }), "FAHENG_DOCUMENT_MACRO"],
  ["a macro by its type", zipOf(docxEntries(BODY, MACRO_TYPE)), "FAHENG_DOCUMENT_MACRO"],
  ["an ActiveX control", withEntry({ name: "word/activeX/activeX1.xml", data: "x" }), "FAHENG_DOCUMENT_MACRO"],
  ["a program inside", withEntry({ name: "word/media/setup.EXE", data: "MZ" }), "FAHENG_DOCUMENT_MACRO"],
  ["an encrypted entry", withEntry({ name: "word/styles.xml", data: "x", flags: 1 }), "FAHENG_DOCUMENT_ENCRYPTED"],
  ["a name that climbs", withEntry({ name: "../../etc/cron.d/x", data: "x" }), "FAHENG_DOCUMENT_UNSAFE"],
  ["an absolute name", withEntry({ name: "/etc/passwd", data: "x" }), "FAHENG_DOCUMENT_UNSAFE"],
  ["a name with backslashes", withEntry({ name: "..\\x.xml", data: "x" }), "FAHENG_DOCUMENT_UNSAFE"],
  ["a name of 300 characters", withEntry({ name: `${"a".repeat(300)}.xml`, data: "x" }), "FAHENG_DOCUMENT_UNSAFE"],
  [
    "a name that turns the reading direction",
    withEntry({ name: "word/\u202etxt.xml", data: "x" }),
    "FAHENG_DOCUMENT_UNSAFE",
  ],
  ["two entries of one name", withEntry({ name: "word/Document.xml", data: "x" }), "FAHENG_DOCUMENT_UNSAFE"],
  ["an unknown packing", withEntry({ name: "word/x.xml", data: "x", method: 99 }), "FAHENG_DOCUMENT_UNSAFE"],
  [
    "an entry that packs too well",
    withEntry({ name: "word/x.xml", data: Buffer.alloc(4_000_000) }),
    "FAHENG_DOCUMENT_TOO_LARGE",
  ],
  [
    "entries that are too large",
    withEntry({ name: "x.xml", data: "x", statedSize: 201 * 1024 * 1024 }),
    "FAHENG_DOCUMENT_TOO_LARGE",
  ],
  [
    "too many entries",
    zipOf([...honest, ...Array.from({ length: 2000 }, (_, index) => ({ name: `x${index}`, data: "" }))]),
    "FAHENG_DOCUMENT_TOO_LARGE",
  ],
])("refuses %s with less than a second's work", async (_, bytes, code) => {
  const began = process.cpuUsage();
  await expect(checkArchive(bytes, "docx")).rejects.toMatchObject({ code });
  // Work and not time, which others beside this test would lengthen.
  const { user, system } = process.cpuUsage(began);
  expect((user + system) / 1000).toBeLessThan(1000);
});

test("a workbook with the name of a document is told apart", async () => {
  await expect(checkArchive(docxOf(BODY), "xlsx")).rejects.toMatchObject({ code: "FAHENG_DOCUMENT_MISNAMED" });
});

test("a large text of one character is no bomb", async () => {
  const text = `<w:p><w:r><w:t>${"字".repeat(100_000)}</w:t></w:r></w:p>`;
  await expect(checkArchive(docxOf(text), "docx")).resolves.toBeUndefined();
});
