import { Document, Packer, Paragraph, TextRun } from "docx";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { ReportBlock } from "@faheng/plugin-api";
import { parseOffice, parseSource } from "../src/read/parse.ts";
import { templateProblems } from "../src/template/check-template.ts";
import { fillTemplate } from "../src/template/fill-template.ts";
import type { TemplateField, TemplateValues } from "../src/template/template-fields.ts";
import { renderDocx } from "../src/docx/render-docx.ts";
import { printableText } from "../src/printable-text.ts";
import { xmlOf } from "./xml-of.ts";

afterEach(() => vi.useRealTimers());

const FIELDS: readonly TemplateField[] = [
  { name: "机关名称", says: "机关全称" },
  { name: "总分", says: "两位小数" },
  {
    name: "扣分事项",
    says: "每款扣分一行",
    rows: [
      { name: "序号", says: "从1起" },
      { name: "事由", says: "扣分原因" },
      { name: "材料", says: "依据的材料", rows: [{ name: "文件名", says: "材料的文件名" }] },
    ],
  },
];

const paragraph = (text: string): ReportBlock => ({ kind: "paragraph", text, indent: false });

function table(...rows: readonly (readonly string[])[]): ReportBlock {
  const columns = (rows[0] ?? []).map((_, at) => ({ title: `第${at + 1}列`, width: 1 }));
  return { kind: "table", name: "表", columns, rows: rows.map((row) => row.map((text) => ({ text }))) };
}

async function template(...blocks: readonly ReportBlock[]): Promise<Uint8Array> {
  return await renderDocx({ title: "决定书", documentNumber: null, orientation: "portrait", blocks });
}

async function problemsOf(...blocks: readonly ReportBlock[]): Promise<readonly string[]> {
  const source = await parseSource(await template(...blocks), "docx");
  return templateProblems(source, FIELDS).map(({ code, place, details }) => {
    return `${code} ${place ?? ""} ${String(details["name"] ?? "")}`.trim();
  });
}

const filled = (template: Uint8Array, values: TemplateValues = VALUES): Uint8Array =>
  fillTemplate({ template, values, above: [], mark: null }).bytes;

const VALUES: TemplateValues = {
  机关名称: "市商务局",
  总分: "96.00",
  扣分事项: [
    { 序号: "1", 事由: "缺席会议1次", 材料: [{ 文件名: "签到表.pdf" }, { 文件名: "通知.docx" }] },
    { 序号: "2", 事由: "迟报材料1次", 材料: [] },
  ],
};

describe("filling in", () => {
  it("fields, rows of a table, and lists within lists", async () => {
    const bytes = await template(
      paragraph("{机关名称}得{总分}分。"),
      table(["{#扣分事项}{序号}", "{事由}（{机关名称}）{/扣分事项}"]),
      paragraph("{#扣分事项}"),
      paragraph("{序号}. {#材料}{文件名}；{/材料}{^材料}无材料{/材料}"),
      paragraph("{/扣分事项}"),
    );
    expect(templateProblems(await parseSource(bytes, "docx"), FIELDS)).toEqual([]);
    const { lines, tables } = await parseOffice(filled(bytes), "docx");
    expect(lines).toContain("市商务局得96.00分。");
    expect(lines).toContain("1. 签到表.pdf；通知.docx；");
    expect(lines).toContain("2. 无材料");
    expect(tables[0]?.slice(1)).toEqual([
      ["1", "缺席会议1次（市商务局）"],
      ["2", "迟报材料1次（市商务局）"],
    ]);
  });

  it("finds a field whose letters Word has put into several runs", async () => {
    const runs = ["共{机", "关名", "称}。"].map((text, at) => new TextRun({ text, bold: at === 1 }));
    const document = new Document({ sections: [{ children: [new Paragraph({ children: runs })] }] });
    const bytes = new Uint8Array(await Packer.toBuffer(document));
    expect(templateProblems(await parseSource(bytes, "docx"), FIELDS)).toEqual([]);
    expect((await parseOffice(filled(bytes), "docx")).lines).toEqual(["共市商务局。"]);
  });

  it("takes what a value says for text, whatever it looks like", async () => {
    const hostile = [
      "{总分}",
      "{#扣分事项}{/扣分事项}",
      "{@raw}",
      "</w:t></w:r></w:p><w:p>",
      "&amp;<!-- -->",
      "第一行\n第二行",
      "\u0000\u0008\ud800",
      "\u202e从右到左",
      "字".repeat(20_000),
      "=1+1",
    ];
    const bytes = await template(paragraph("{机关名称}"));
    for (const text of hostile) {
      const { lines } = await parseOffice(filled(bytes, { 机关名称: text }), "docx");
      expect(lines.slice(1).join("\n").trim()).toBe(printableText(text).trim());
    }
  });

  it("evaluates nothing, and reaches nothing that every object has", async () => {
    const names = ["constructor", "__proto__", "toString", "总分.length", "1+1", "this", "."];
    const bytes = await template(...names.map((name) => paragraph(`${name}：{${name}}`)));
    const { lines } = await parseOffice(filled(bytes), "docx");
    expect(lines.slice(-names.length)).toEqual(names.map((name) => `${name}：`));
    const source = await parseSource(bytes, "docx");
    expect(templateProblems(source, FIELDS)).toHaveLength(names.length);
  });

  it("is the same bytes for the same values", async () => {
    const bytes = await template(paragraph("{机关名称}"));
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-03-01T08:00:00Z") });
    const first = filled(bytes);
    vi.setSystemTime(new Date("2031-12-31T15:59:59Z"));
    expect(Buffer.from(filled(bytes)).equals(Buffer.from(first))).toBe(true);
  });

  it("keeps the layout of its template", async () => {
    const bytes = await template(paragraph("{机关名称}"));
    const [before, after] = [await xmlOf(bytes), await xmlOf(filled(bytes))];
    const layout = (parts: Map<string, string>): string[] =>
      parts.get("word/document.xml")?.match(/<w:pg\w+ [^>]*>/g) ?? [];
    expect(layout(after)).toEqual(layout(before));
    expect([...after.keys()].toSorted()).toEqual([...before.keys()].toSorted());
  });
});

describe("what is wrong with a template", () => {
  it.for<[string, readonly ReportBlock[], readonly string[]]>([
    ["no field at all", [paragraph("决定如下。")], ["FAHENG_TEMPLATE_EMPTY"]],
    ["a name that there is not", [paragraph("{机关名}")], ["FAHENG_TEMPLATE_UNKNOWN 第3段 机关名"]],
    ["of a row outside its list", [paragraph("{事由}")], ["FAHENG_TEMPLATE_UNKNOWN 第3段 事由"]],
    ["in a cell", [table(["甲", "{总公}"])], ["FAHENG_TEMPLATE_UNKNOWN 表1 第2行 第2列 总公"]],
    ["a list that does not end", [paragraph("{#扣分事项}{事由}")], ["FAHENG_TEMPLATE_UNCLOSED 第3段 扣分事项"]],
    ["an end without its list", [paragraph("{总分}{/扣分事项}")], ["FAHENG_TEMPLATE_CLOSES_NOTHING 第3段 扣分事项"]],
    [
      "lists that cross",
      [paragraph("{#扣分事项}{#材料}{/扣分事项}{/材料}")],
      ["FAHENG_TEMPLATE_CROSSED 第3段 扣分事项", "FAHENG_TEMPLATE_CROSSED 第3段 材料"],
    ],
    [
      "a list that begins before a table and ends in it",
      [paragraph("{#扣分事项}"), table(["{事由}{/扣分事项}"])],
      ["FAHENG_TEMPLATE_OUT_OF_TABLE 表1 第2行 第1列 扣分事项"],
    ],
    ["a list as a text", [paragraph("{扣分事项}")], ["FAHENG_TEMPLATE_LIST_AS_TEXT 第3段 扣分事项"]],
    ["a text as a list", [paragraph("{#总分}{/总分}")], ["FAHENG_TEMPLATE_TEXT_AS_LIST 第3段 总分"]],
    ["raw XML", [paragraph("{@机关名称}")], ["FAHENG_TEMPLATE_SYNTAX 第3段 @机关名称"]],
    ["an expression", [paragraph("{总分 * 2}")], ["FAHENG_TEMPLATE_SYNTAX 第3段 总分 * 2"]],
    ["a brace that is alone", [paragraph("总分{总分")], ["FAHENG_TEMPLATE_SYNTAX 第3段 总分{总分"]],
  ])("%s", async ([, blocks, expected]) => {
    expect(await problemsOf(...blocks)).toEqual(expected);
  });

  it("is said all at once, with the name that was probably meant", async () => {
    const source = await parseSource(await template(paragraph("{机关名程}"), paragraph("{总分}{/材料}")), "docx");
    const problems = templateProblems(source, FIELDS);
    expect(problems.map(({ code }) => code)).toEqual(["FAHENG_TEMPLATE_UNKNOWN", "FAHENG_TEMPLATE_CLOSES_NOTHING"]);
    expect(problems[0]?.message).toContain("是否指“机关名称”");
  });

  it("that the check cannot see is refused with a code, too", async () => {
    // Begun in one cell of a row and ended in a paragraph of another list: the library alone knows that they cannot be parted.
    const bytes = await template(table(["{#扣分事项}", "甲"], ["乙", "{#材料}"]));
    expect(() => filled(bytes)).toThrow(expect.objectContaining({ code: "FAHENG_TEMPLATE_SHAPE" }));
  });
});
