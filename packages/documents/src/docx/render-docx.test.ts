import { beforeAll, describe, expect, test } from "vitest";
import { convert, hasLibreOffice } from "../../test/libre-office.ts";
import { nantongLikeTable, tableReport, textReport } from "../../test/nantong-like.ts";
import { reportOf } from "../../test/report.ts";
import { xmlOf } from "../../test/xml-of.ts";
import { printableText } from "../printable-text.ts";
import { readDocument } from "../read/read-document.ts";
import { renderDocx } from "./render-docx.ts";

// S5: data that could break the file or be taken for something else than text.
const TEXTS = [
  "<w:p><w:r><w:t>注入</w:t></w:r></w:p>",
  "</w:t></w:r></w:p></w:body>",
  "<!-- 注释 --><![CDATA[ 数据 ]]>",
  '<!DOCTYPE x [<!ENTITY a "b">]>&a;',
  "&amp; &lt; &#x41; &nbsp;",
  "{loop}{/loop}",
  "{#items}{name}{/items}",
  "{{items.name}} ${code} <%= 1 %>",
  "字".repeat(34_000),
  "a b".repeat(34_000),
  "\u0000\u0001\u0008",
  "竖\u000b排\u000c页\u001f",
  "\ufffe\uffff",
  "半个\ud800代理",
  "\u202e从右到左\u202c和\u2067右\u2069",
  "مرحبا بالعالم שלום",
  "  前后空格  ",
  "制表\t符",
  "第一行\n第二行\r\n第三行\r第四行",
  "𠮷野家👨‍👩‍👧‍👦 ﷽ é e\u0301",
] as const;

describe("S5: any text comes back as it was", () => {
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = await renderDocx({
      ...reportOf(TEXTS),
      blocks: [
        ...reportOf(TEXTS).blocks,
        ...TEXTS.map((text) => ({ kind: "paragraph" as const, text, indent: false })),
      ],
    });
  });

  test("in cells and in paragraphs", async () => {
    const { lines, tables } = await readDocument(bytes, "a.docx");
    expect(tables[0]?.slice(1).map((row) => row[1])).toEqual(TEXTS.map(printableText));
    expect(lines.slice(3)).toEqual(TEXTS.map(printableText));
  });

  test.skipIf(!hasLibreOffice)("LibreOffice opens it and reads the same cells", async () => {
    const saved = (await convert(new Map([["s5.docx", bytes]]), "docx:Office Open XML Text")).get("s5");
    const { tables } = await readDocument(saved ?? new Uint8Array(), "s5.docx");
    const cells = tables[0]?.slice(1).map((row) => row[1] ?? "") ?? [];
    expect(cells).toHaveLength(TEXTS.length);
    for (const [index, text] of TEXTS.entries()) expect(cells[index], `text ${index + 1}`).toBe(printableText(text));
  });
});

describe("layout after GB/T 9704-2012", () => {
  test("margins, fonts by their Chinese names with fallbacks, page numbers odd right and even left", async () => {
    const parts = await xmlOf(await renderDocx(textReport()));
    const document = parts.get("word/document.xml") ?? "";
    expect(document).toContain('<w:pgMar w:top="2097" w:right="1474" w:bottom="2001" w:left="1587"');
    expect(document).toContain('<w:pgSz w:w="11906" w:h="16838"');
    for (const font of ["方正小标宋简体", "仿宋_GB2312", "黑体", "楷体_GB2312"]) {
      expect(document).toContain(`w:eastAsia="${font}"`);
    }
    expect(parts.get("word/fontTable.xml")).toContain('<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋"/>');
    expect(parts.get("word/settings.xml")).toContain("<w:evenAndOddHeaders/>");
    const footers = [...parts].filter(([name]) => name.startsWith("word/footer")).map(([, xml]) => xml);
    expect(footers.filter((xml) => xml.includes('<w:jc w:val="right"/>'))).not.toHaveLength(0);
    expect(footers.filter((xml) => xml.includes('<w:jc w:val="left"/>'))).not.toHaveLength(0);
    expect(footers.every((xml) => xml.includes("— ") && xml.includes("PAGE"))).toBe(true);
  });

  test("the annex table turns its pages and repeats its head", async () => {
    const document = (await xmlOf(await renderDocx(textReport()))).get("word/document.xml") ?? "";
    expect(document).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>');
    expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(1);
  });

  test("two tables in a row stay two", async () => {
    const blocks = [nantongLikeTable(), nantongLikeTable()];
    const { tables } = await readDocument(await renderDocx({ ...tableReport(), blocks }), "a.docx");
    const document = (await xmlOf(await renderDocx({ ...tableReport(), blocks }))).get("word/document.xml") ?? "";
    expect(tables).toHaveLength(2);
    expect(document).not.toMatch(/<\/w:tbl><w:(tbl|sectPr)>/);
  });

  test("widths of columns fill the line exactly", async () => {
    const document = (await xmlOf(await renderDocx(tableReport()))).get("word/document.xml") ?? "";
    const widths = [...document.matchAll(/<w:gridCol w:w="(\d+)"/g)].map((match) => Number(match[1]));
    expect(widths).toHaveLength(7);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(16838 - 2 * 1133);
  });

  test("our readings carry a mark and a note under the table", async () => {
    const { lines, tables } = await readDocument(await renderDocx(tableReport()), "a.docx");
    expect(tables[0]?.at(-2)).toEqual([...Array.from({ length: 6 }, () => "基础分"), "100※"]);
    expect(lines).toContainEqual(expect.stringMatching(/^※ 非原文用语/));
  });

  test("low rows stay on one page, high ones and merged headings may part and begin at the top", async () => {
    const columns = ["一级", "依据"].map((title) => ({ title, width: 1 }));
    const rows = [[{ text: "甲", rowSpan: 2 }, { text: "短" }], [{ text: "法".repeat(300) }]];
    const blocks = [{ kind: "table" as const, name: "表", columns, rows }];
    const document = (await xmlOf(await renderDocx({ ...tableReport(), blocks }))).get("word/document.xml") ?? "";
    const [, low = "", high = ""] = document.split("<w:tr>").slice(1);
    const cells = (row: string) => [...row.matchAll(/<w:vAlign w:val="(\w+)"/g)].map((it) => it[1]);
    expect(low).toContain("<w:cantSplit/>");
    expect(cells(low)).toEqual(["top", "center"]);
    expect(high).not.toContain("<w:cantSplit/>");
    expect(new Set(cells(high))).toEqual(new Set(["top"]));
  });

  test("a title too long for a line is parted in the middle, a caption between its parts", async () => {
    const caption =
      "填报单位：市工商行政管理局　周期：2017年度法治建设考核（2017年1月1日至2017年12月31日）　填表日期：2026年11月28日";
    const { lines } = await readDocument(
      await renderDocx({
        title: "市知识产权局关于推进法治政府建设情况的报告",
        documentNumber: null,
        orientation: "portrait",
        blocks: [{ kind: "paragraph", text: caption, align: "left" }],
      }),
      "a.docx",
    );
    expect(lines[0]).toBe("市知识产权局关于推进\n法治政府建设情况的报告");
    expect(
      lines
        .find((line) => line.includes("填表日期"))
        ?.split("\n")
        .at(-1),
    ).toBe("填表日期：2026年11月28日");
  });

  test("a report whose table is not well formed is refused with its place", async () => {
    const table = { ...nantongLikeTable(), rows: [[{ text: "只有一格" }]] };
    await expect(renderDocx({ ...tableReport(), blocks: [table] })).rejects.toMatchObject({
      code: "FAHENG_DOCUMENT_TABLE_SHAPE",
      place: "任务分解表 第1行",
    });
  });

  test.skipIf(!hasLibreOffice)("a page holds 22 lines of 28 characters, to the character", async () => {
    // The title and the line under it take two lines; twenty are left.
    const page = (characters: number) =>
      renderDocx({
        title: "标题",
        documentNumber: null,
        orientation: "portrait",
        blocks: [{ kind: "paragraph", text: "法".repeat(characters), indent: false }],
      });
    const files = new Map([
      ["full.docx", await page(28 * 20)],
      ["over.docx", await page(28 * 20 + 1)],
      ["table.docx", await renderDocx(tableReport())],
    ]);
    const pdfs = await convert(files, "pdf");
    expect(["full", "over", "table"].map((name) => pagesOf(pdfs.get(name)))).toEqual([1, 2, 2]);
  });
});

/** Pages of a PDF that keeps its page objects outside compressed streams, as LibreOffice's do. */
function pagesOf(pdf: Uint8Array | undefined): number {
  return [
    ...Buffer.from(pdf ?? [])
      .toString("latin1")
      .matchAll(/\/Type\s*\/Page[^s]/g),
  ].length;
}
