import { createHash } from "node:crypto";
import { type DocumentContent, type Framework, normaliseOfficialText } from "@faheng/plugin-api";
import { pluginOf } from "@faheng/plugin-testing";
import { describe, expect, it } from "vitest";
import { commercePlugin } from "../src/index.ts";

const plugin = pluginOf(commercePlugin);
const frameworkOf = (id: string): Framework => plugin.frameworks.find((it) => it.id === id)!;
const digest = (text: string): string => createHash("sha256").update(normaliseOfficialText(text), "utf8").digest("hex");
const read = (id: string, content: Partial<DocumentContent>) =>
  plugin.documentReaders[id]!({ lines: [], tables: [], ...content });

describe("the reader of the Nantong table", () => {
  const framework = frameworkOf("nantong-commerce-2017");
  // Rows whose 内容 is carried over as printed: the cell is the title.
  const rows = framework.indicators.filter(({ kind, titleIsOurs }) => kind === "item" && !titleIsOurs);
  const cells = rows.map(({ title }) => ["项目", title, "工作资料", "处室", "标准"]);

  it.each([
    ["a table", { tables: [cells] }],
    ["text parted by tabs", { lines: cells.map((row) => row.join("\t")) }],
  ])("finds each 内容 cell in %s, with the digest that the framework expects", (_what, content) => {
    const found = read(framework.id, content);
    expect(found.map(({ indicator }) => indicator)).toEqual(rows.map(({ code }) => code));
    for (const { indicator, text } of found) {
      expect(digest(text), indicator).toBe(rows.find(({ code }) => code === indicator)?.officialDigest);
    }
  });

  it("does not take the 项目 for the 内容 that begins alike", () => {
    const row = ["深入推进法治型机关创建", "另一件工作", "", "", ""];
    expect(read(framework.id, { tables: [[row]] })).toEqual([]);
  });

  it("parts the points of the bonus cell and drops the paragraph tags", () => {
    const cell = "<p>1.法治建设工作经验、创新举措甲。</p> <p>3.法治建设先进经验乙。</p>";
    expect(read(framework.id, { lines: [`市考 评加\t${cell}\t\t\t`] })).toEqual([
      { indicator: "B1", printedNumber: "1.", text: "法治建设工作经验、创新举措甲。" },
      { indicator: "B3", printedNumber: "3.", text: "法治建设先进经验乙。" },
    ]);
  });
});

describe("the reader of the Zhengzhou work points", () => {
  const id = "zhengzhou-commerce-2018";

  it("joins a body that a page end broke and tells sections of the same heading apart", () => {
    const lines = [
      "五、全面落实行政执法责任制",
      "（三）加强行政执法监督",
      "甲，",
      "",
      "乙。",
      "七、强化对行政权力的制约和监督",
      "(三) 加强行政执法监督",
      "丙。",
      "本工作要点中所列工作从略",
    ];
    expect(read(id, { lines })).toEqual([
      { indicator: "C5-3", printedNumber: "（三）", text: "甲，乙。" },
      { indicator: "C7-3", printedNumber: "（三）", text: "丙。" },
    ]);
  });

  it("knows headings whose numbers the word processor makes", () => {
    const lines = ["提升依法行政能力", "落实领导干部学法制度", "甲。"];
    expect(read(id, { lines }).map(({ indicator, text }) => [indicator, text])).toEqual([["C9-1", "甲。"]]);
  });

  it("finds nothing in another document", () => {
    expect(read(id, { lines: ["一、总体要求", "（一）目标", "甲。"] })).toEqual([]);
  });
});
