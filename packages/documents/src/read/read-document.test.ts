import { writeXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { readFileSync } from "node:fs";
import { docxEntries, docxOf, zipOf } from "../../test/zip.ts";
import { PARSERS_AT_ONCE } from "./parse-apart.ts";
import { readDocument } from "./read-document.ts";

const p = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

test("reads a document in a process of its own", async () => {
  const content = await readDocument(
    docxOf(`${p("标题")}<w:tbl><w:tr><w:tc>${p("格")}</w:tc></w:tr></w:tbl>`),
    "副本.DOCX ",
  );
  expect(content).toEqual({ lines: ["标题"], tables: [[["格"]]] });
});

test("runs few parsers at once, and reads every document all the same", async () => {
  const children = (): number =>
    readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, "utf8").split(" ").filter(Boolean).length;
  const before = children();
  const reads = Array.from({ length: 6 }, (_, index) => readDocument(docxOf(p(`第${index}份`)), "a.docx"));
  let most = 0;
  const watch = setInterval(() => (most = Math.max(most, children() - before)), 5);
  const contents = await Promise.all(reads).finally(() => clearInterval(watch));
  expect(contents.map(({ lines }) => lines[0])).toEqual(["第0份", "第1份", "第2份", "第3份", "第4份", "第5份"]);
  expect(most).toBe(PARSERS_AT_ONCE);
});

test("reads a workbook: numbers, dates and merges as texts", async () => {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: "表",
        rows: [
          ["项目", "分值", "日期"],
          ["甲", 0.5, new Date("2017-05-03T00:00:00Z")],
          [null, 2, null],
        ],
        merges: [{ startRow: 1, startCol: 0, endRow: 2, endCol: 0 }],
        columns: [{}, {}, { numFmt: "yyyy-mm-dd" }],
      },
      { name: "空", rows: [] },
    ],
  });
  expect(await readDocument(bytes, "表.xlsx")).toEqual({
    lines: [],
    tables: [
      [
        ["项目", "分值", "日期"],
        ["甲", "0.5", "2017-05-03"],
        ["甲", "2", ""],
      ],
    ],
  });
});

test.each<[string, Uint8Array, string, string]>([
  ["an unknown kind", Buffer.from("%PDF-1.7"), "a.pdf", "FAHENG_DOCUMENT_KIND"],
  ["no extension", Buffer.from("a"), "README", "FAHENG_DOCUMENT_KIND"],
  ["a macro document by its name", Buffer.from("a"), "a.xlsm", "FAHENG_DOCUMENT_MACRO"],
  ["an empty file", new Uint8Array(), "a.txt", "FAHENG_DOCUMENT_EMPTY"],
  ["a file over 50 MB", new Uint8Array(51 * 1024 * 1024), "a.docx", "FAHENG_DOCUMENT_TOO_LARGE"],
  [
    "XML cut off",
    zipOf([...docxEntries("").slice(0, 2), { name: "word/document.xml", data: "<w:document><w:body" }]),
    "a.docx",
    "FAHENG_DOCUMENT_DAMAGED",
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
  [
    "an outside entity in UTF-16",
    zipOf([
      ...docxEntries(""),
      {
        name: "word/styles.xml",
        data: Buffer.from('\ufeff<!DOCTYPE x SYSTEM "http://example.org/x.dtd"><x/>', "utf16le"),
      },
    ]),
    "a.docx",
    "FAHENG_DOCUMENT_UNSAFE",
  ],
  [
    "an outside entity in a part that is named like a picture",
    zipOf([
      ...docxEntries("").slice(0, 1),
      {
        name: "_rels/.rels",
        data: '<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/media/a.png"/></Relationships>',
      },
      { name: "word/media/a.png", data: '<!DOCTYPE x [<!ENTITY f "f">]><w:document><w:body>&f;</w:body></w:document>' },
    ]),
    "a.docx",
    "FAHENG_DOCUMENT_UNSAFE",
  ],
  [
    "an outside entity in UTF-16 without a mark, in a part without an extension",
    zipOf([
      ...docxEntries(""),
      { name: "word/extra", data: Buffer.from('<!DOCTYPE x SYSTEM "x.dtd"><x/>', "utf16le") },
    ]),
    "a.docx",
    "FAHENG_DOCUMENT_UNSAFE",
  ],
  [
    "an entry larger than it says",
    zipOf([...docxEntries("").slice(0, 2), { name: "word/document.xml", data: "x".repeat(5000), statedSize: 10 }]),
    "a.docx",
    "FAHENG_DOCUMENT_DAMAGED",
  ],
])("refuses %s", async (_, bytes, name, code) => {
  await expect(readDocument(bytes, name)).rejects.toMatchObject({ code });
});

/** A sheet of two cells at opposite corners, or one merge over all of it. */
async function sheetBomb(change: (xml: string) => string): Promise<Uint8Array> {
  const { fromBufferPromise } = await import("yauzl");
  const { readEntry } = await import("./read-entry.ts");
  const plain = await writeXlsx({
    sheets: [{ name: "表", rows: [["甲", "乙"]], merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 1 }] }],
  });
  const archive = await fromBufferPromise(Buffer.from(plain), { lazyEntries: true });
  const entries = [];
  for await (const entry of archive.eachEntry()) {
    const data = await readEntry(archive, entry, 1_000_000);
    const isSheet = entry.fileName === "xl/worksheets/sheet1.xml";
    entries.push({ name: entry.fileName, data: isSheet ? change(data.toString("utf8")) : data });
  }
  return zipOf(entries);
}

test("a far cell is refused, not filled up to, whatever row it claims to be in", async () => {
  const bytes = await sheetBomb((xml) => xml.replace('r="B1"', 'r="XFD1048576"'));
  await expect(readDocument(bytes, "a.xlsx")).rejects.toMatchObject({ code: "FAHENG_DOCUMENT_TOO_LARGE" });
});

test.for(["A1048576", "J60000"])("a far cell at %s is refused for what its sheet comes to", async (address) => {
  const [row] = /\d+$/.exec(address) ?? [];
  const far = `<row r="${row}"><c r="${address}"><v>1</v></c></row></sheetData>`;
  const bytes = await sheetBomb((xml) => xml.replace("</sheetData>", far));
  await expect(readDocument(bytes, "a.xlsx")).rejects.toMatchObject({
    code: "FAHENG_DOCUMENT_TOO_LARGE",
    details: { what: "单元格数（含空白）", limit: 500_000 },
  });
});

test.for(["A1048576", "XFD1", "J60000"])(
  "a frame drawn down to %s holds nothing and costs nothing",
  async (address) => {
    const [row] = /\d+$/.exec(address) ?? [];
    const blank = `<row r="${row}"><c r="${address}" s="0"/></row></sheetData>`;
    const bytes = await sheetBomb((xml) => xml.replace("</sheetData>", blank));
    expect((await readDocument(bytes, "a.xlsx")).tables).toEqual([[["甲", "甲"]]]);
  },
);

test("a merged cell at the end covers the blank rows and columns it was drawn over", async () => {
  const merge = { startRow: 1, startCol: 1, endRow: 2, endCol: 2 };
  const rows = [
    ["甲", "乙"],
    ["丙", "丁", " "],
    [" ", " ", " "],
    [" ", " ", " "],
  ];
  const bytes = await writeXlsx({ sheets: [{ name: "表", rows, merges: [merge] }] });
  expect((await readDocument(bytes, "a.xlsx")).tables[0]?.slice(0, 3)).toEqual([
    ["甲", "乙", ""],
    ["丙", "丁", "丁"],
    [" ", "丁", "丁"],
  ]);
});

test("a giant merge covers only the rows there are", async () => {
  const bytes = await sheetBomb((xml) => xml.replace(/<mergeCell ref="[^"]*"/, '<mergeCell ref="A1:XFD1048576"'));
  expect((await readDocument(bytes, "a.xlsx")).tables).toEqual([[["甲", "甲"]]]);
});

test("a file that takes too much memory or time is stopped, and this process goes on", async () => {
  let seed = 1;
  const paragraphs = Array.from({ length: 120_000 }, () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return p(`${seed}${seed * 7}`);
  });
  const bytes = docxOf(paragraphs.join(""));
  await expect(readDocument(bytes, "a.docx", { seconds: 20, megabytes: 130 })).rejects.toMatchObject({
    code: "FAHENG_DOCUMENT_LIMIT",
  });
  await expect(readDocument(bytes, "a.docx", { seconds: 0.2, megabytes: 512 })).rejects.toMatchObject({
    code: "FAHENG_DOCUMENT_LIMIT",
    details: { seconds: 0.2, megabytes: 512 },
  });
  expect((await readDocument(bytes, "a.docx")).lines).toHaveLength(120_000);
});
