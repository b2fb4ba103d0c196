import { writeXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { docxEntries, docxOf, zipOf } from "../../test/zip.ts";
import { PREVIEW_LIMITS, type PreviewBlock, previewOf } from "./preview.ts";
import { readPreview } from "./read-document.ts";

const p = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const table = (text: string): string => `<w:tbl><w:tr><w:tc>${p(text)}</w:tc></w:tr></w:tbl>`;

test("a text is looked into in its order, and what looks like markup stays text", async () => {
  const body = `${p("前")}${table("&lt;script&gt;alert(1)&lt;/script&gt;")}${p("javascript:alert(1)")}${table("尾")}`;
  expect(await readPreview(docxOf(body), "方案.docx")).toEqual({
    blocks: [
      { kind: "text", text: "前" },
      { kind: "table", name: null, rows: [["<script>alert(1)</script>"]] },
      { kind: "text", text: "javascript:alert(1)" },
      { kind: "table", name: null, rows: [["尾"]] },
    ],
    isCut: false,
  });
});

test("a workbook is looked into by its sheets; what is merged stands there once, what is the same without stays", async () => {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: "台账",
        rows: [
          ["项目", "项目", "甲"],
          ["乙", 1, 1],
          [null, 2, null],
          [null, null, null],
        ],
        merges: [
          { startRow: 0, startCol: 2, endRow: 0, endCol: 3 },
          { startRow: 1, startCol: 0, endRow: 2, endCol: 0 },
        ],
      },
      { name: "空", rows: [] },
    ],
  });
  const { blocks, isCut } = await readPreview(bytes, "台账.xlsx");
  expect(isCut).toBe(false);
  expect(blocks.map((it) => it.kind === "table" && it.name)).toEqual(["台账", "空"]);
  const [sheet] = blocks;
  expect(sheet?.kind === "table" && sheet.rows.map((row) => row.slice(0, 3))).toEqual([
    ["项目", "项目", "甲"],
    ["乙", "1", "1"],
    ["", "2", ""],
  ]);
});

test("no more is given out than a page shows, and that there is more is said", () => {
  const text = (length: number): PreviewBlock => ({ kind: "text", text: "字".repeat(length) });
  const rows = (count: number, columns: number, cell = "格"): PreviewBlock => ({
    kind: "table",
    name: null,
    rows: Array.from({ length: count }, () => Array.from({ length: columns }, () => cell)),
  });
  const { blocks: most, characters, cells, cellCharacters } = PREVIEW_LIMITS;
  const whole = Array.from({ length: most }, () => text(1));
  expect(previewOf(whole)).toEqual({ blocks: whole, isCut: false });
  expect(previewOf([...whole, text(1)])).toEqual({ blocks: whole, isCut: true });
  expect(previewOf([text(characters + 1)])).toEqual({ blocks: [text(characters)], isCut: true });
  expect(previewOf([rows(cells / 10 + 1, 10)])).toEqual({ blocks: [rows(cells / 10, 10)], isCut: true });
  expect(previewOf([rows(1, 1, "字".repeat(cellCharacters + 1))])).toEqual({
    blocks: [rows(1, 1, "字".repeat(cellCharacters))],
    isCut: true,
  });
  // A pair that would be cut in two is no text any more.
  const cut = previewOf([{ kind: "table", name: null, rows: [[`${"字".repeat(cellCharacters - 1)}𠮷`]] }]);
  const [block] = cut.blocks;
  expect(block?.kind === "table" && block.rows[0]?.[0]?.isWellFormed()).toBe(true);
});

test.each<[string, Uint8Array, string, string]>([
  ["a PDF", Buffer.from("%PDF-1.7"), "a.pdf", "FAHENG_DOCUMENT_KIND"],
  ["a text", Buffer.from("文"), "a.txt", "FAHENG_DOCUMENT_KIND"],
  ["nothing", new Uint8Array(), "a.docx", "FAHENG_DOCUMENT_EMPTY"],
  [
    "what is locked",
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    "a.docx",
    "FAHENG_DOCUMENT_ENCRYPTED",
  ],
  [
    "macros",
    zipOf([...docxEntries(p("文")), { name: "word/vbaProject.bin", data: "x" }]),
    "a.docx",
    "FAHENG_DOCUMENT_MACRO",
  ],
  [
    "a bomb",
    zipOf([...docxEntries(p("文")), { name: "word/a.xml", data: Buffer.alloc(30_000_000) }]),
    "a.docx",
    "FAHENG_DOCUMENT_TOO_LARGE",
  ],
  [
    "an outside entity",
    zipOf([
      ...docxEntries("").slice(0, 2),
      {
        name: "word/document.xml",
        data: '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><w:document><w:body><w:p><w:r><w:t>&f;</w:t></w:r></w:p></w:body></w:document>',
      },
    ]),
    "a.docx",
    "FAHENG_DOCUMENT_UNSAFE",
  ],
])("%s is refused by code", async (_, bytes, name, code) => {
  await expect(readPreview(bytes, name)).rejects.toMatchObject({ code });
});

test("a parser that goes beyond its limits is stopped", async () => {
  const many = docxOf(Array.from({ length: 200_000 }, (_, n) => p(String(n * 7919))).join(""));
  await expect(readPreview(many, "a.docx", { seconds: 20, megabytes: 60 })).rejects.toMatchObject({
    code: "FAHENG_DOCUMENT_LIMIT",
  });
});
