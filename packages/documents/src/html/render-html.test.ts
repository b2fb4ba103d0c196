import { expect, it } from "vitest";
import { tableReport, textReport } from "../../test/nantong-like.ts";
import { reportOf } from "../../test/report.ts";
import { renderDocx } from "../docx/render-docx.ts";
import { readDocument } from "../read/read-document.ts";
import { sourceOfHtml } from "../read/source-of-html.ts";
import { renderHtml } from "./render-html.ts";

/** The cells of its tables, as our own reader of pages finds them. */
function cellsOf(bytes: Uint8Array): unknown[] {
  return sourceOfHtml(bytes).blocks.flatMap((block) => (block.kind === "table" ? [block.rows] : []));
}

const HOSTILE = [
  "<script>alert(1)</script>",
  "</td></tr></table><img src=x onerror=alert(1)>",
  "</style></title><svg onload=alert(1)>",
  '" onclick="alert(1)',
  "&lt;b&gt; &amp; &#x41;",
  "<!-- 注释 -->",
  "第一行\n第二行",
];

it("prints text as text, whatever it looks like", async () => {
  const report = reportOf(HOSTILE);
  const bytes = await renderHtml({ ...report, title: HOSTILE[2] ?? "" });
  expect(cellsOf(bytes)).toEqual([[["序号", "内容"], ...HOSTILE.map((text, at) => [String(at + 1), text])]]);
  const html = new TextDecoder().decode(bytes);
  expect(html).not.toMatch(/<(?:script|img|svg|b)\b/);
  expect(html.match(/<style>/g)).toHaveLength(1);
});

it("loads nothing and runs nothing", async () => {
  const html = new TextDecoder().decode(await renderHtml(textReport()));
  expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
  expect(html).not.toMatch(/\b(?:src|href|on\w+)\s*=|@import|url\(/);
});

it("has the cells of the .docx, merged as they are, its head in every page’s head, and a note on what is ours", async () => {
  const html = new TextDecoder().decode(await renderHtml(tableReport()));
  const docx = await readDocument(await renderDocx(tableReport()), "a.docx");
  expect(cellsOf(await renderHtml(tableReport()))).toEqual(docx.tables);
  expect(html).toContain("<thead>");
  expect(html).toContain("※ 非原文用语");
});

it("turns its wide pages", async () => {
  const html = new TextDecoder().decode(await renderHtml(textReport()));
  expect([...html.matchAll(/<section class="(\w+)">/g)].map(([, it]) => it)).toEqual(["portrait", "landscape"]);
});

it("refuses a table that is not well formed with its place", async () => {
  const [table] = tableReport().blocks.filter(({ kind }) => kind === "table");
  const blocks = [{ ...table, kind: "table" as const, name: "表", columns: [{ title: "甲", width: 1 }], rows: [[]] }];
  await expect(renderHtml({ ...tableReport(), blocks })).rejects.toMatchObject({ code: "FAHENG_DOCUMENT_TABLE_SHAPE" });
});
