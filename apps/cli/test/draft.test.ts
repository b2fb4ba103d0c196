import { afterAll, describe, expect, it } from "vitest";
import { faheng, scratch } from "./faheng.ts";

const files = scratch();
afterAll(() => {
  files.remove();
});

describe("faheng plugin draft-from-document", () => {
  it("reads a table into a draft and names the cells to look at", async () => {
    const table = [
      "一级指标\t二级指标\t分值\t责任单位",
      "一、制度\t1.建立台账\t10\t办公室",
      "一、制度\t2.按期报送\t5\t",
    ].join("\n");
    const { code, out } = await faheng(
      "plugin",
      "draft-from-document",
      files.write("表.txt", table),
      "--id",
      "canteen",
    );
    const draft = JSON.parse(out) as { framework: { id: string; indicators: { title: string }[] }; scoring: object[] };
    expect(code).toBe(0);
    expect(draft.framework.id).toBe("canteen");
    expect(draft.framework.indicators.map((it) => it.title)).toEqual(["建立台账", "按期报送"]);
    expect(draft.scoring).toHaveLength(2);
  });

  it("accounts for every piece, under its shorter name too", async () => {
    const lines = ["考核表", "序号\t考核内容\t分值\t得分", "1\t建立台账\t10\t9", "合计\t\t10\t", "本表一式两份。"];
    const { code, out } = await faheng("plugin", "draft", files.write("考核表.txt", lines.join("\n")), "--json");
    const draft = JSON.parse(out) as Record<"furniture" | "unread", { text: string }[]> & Record<string, unknown>;
    expect(code).toBe(0);
    expect(Object.keys(draft).slice(0, 6)).toEqual([
      "framework",
      "profile",
      "clauses",
      "furniture",
      "unread",
      "doubts",
    ]);
    expect(draft.unread.map(({ text }) => text)).toEqual(["9", "本表一式两份。"]);
    expect(draft.furniture.map(({ text }) => text)).toEqual(["序号", "考核内容", "分值", "得分", "合计", "10"]);
  });

  it("prints the framework as a module of a pack", async () => {
    const rows = [
      "一级指标\t二级指标\t备用\t责任单位",
      "一、制度\t1.建立台账\t略\t办公室",
      "一、制度\t2.按期报送\t略\t",
    ];
    const file = files.write("考核.txt", rows.join("\n"));
    const { code, out } = await faheng("plugin", "draft-from-document", file, "--id", "canteen", "--typescript");
    expect(code).toBe(0);
    expect(out).toContain("//   G1 制度\n");
    expect(out).toMatch(/^\/\/ 表1 第1行 第3栏：.*（备用）$/m);
    expect(out).toContain("export const canteen = {");
  });

  it.each([
    ["prose", "没有表格的文件\n只有文字", "FAHENG_DOCUMENT_NO_TABLE"],
    ["nothing", "", "FAHENG_DOCUMENT_EMPTY"],
  ])("refuses %s with a code", async (name, text, expected) => {
    const refused = await faheng("plugin", "draft-from-document", files.write(`${name}.txt`, text));
    expect(refused).toMatchObject({ code: 1, out: "" });
    expect(refused.err).toContain(expected);
  });

  it("says which file it cannot read", async () => {
    const refused = await faheng("plugin", "draft-from-document", `${files.folder}/none.docx`);
    expect(refused.code).toBe(1);
    expect(refused.err).toContain("FAHENG_CLI_UNREADABLE_FILE");
  });
});
