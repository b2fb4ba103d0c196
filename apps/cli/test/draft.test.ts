import { type PluginInput, registerPlugins } from "@faheng/plugin-api";
import { mkdtempSync, rmSync } from "node:fs";
import path from "node:path";
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

  it("writes a pack that the host loads as it stands", async () => {
    const rows = [
      "考核项目\t考核内容\t分值\t评分标准\t责任部门",
      "依法决策\t合法性审查\t5\t未审查的，每件扣2分，扣完为止\t法规科",
      "加分项\t经验推广\t3\t国家级加3分，省级加2分，同一事项取最高分\t办公室",
    ];
    // Inside this package, where a pack finds what it is written against.
    const folder = mkdtempSync(path.join(import.meta.dirname, "../.drafted-"));
    try {
      const pack = path.join(folder, "canteen");
      const file = files.write("考核评分表.txt", rows.join("\n"));
      const { code, out } = await faheng("plugin", "draft", file, "--id", "canteen-2026", "--pack", pack);
      expect([code, out]).toEqual([0, expect.stringContaining("src/index.ts")]);
      const { canteenPlugin } = (await import(path.join(pack, "src/index.ts"))) as { canteenPlugin: PluginInput };
      const { active, refused } = registerPlugins([canteenPlugin]);
      expect(refused).toEqual([]);
      expect(active[0]?.frameworks[0]?.indicators.map(({ title }) => title)).toEqual(["合法性审查", "经验推广"]);
      expect(active[0]?.profiles[0]?.items.map(({ clauses }) => clauses.map(({ kind }) => kind))).toEqual([
        ["per-occurrence"],
        ["events"],
      ]);
      const again = await faheng("plugin", "draft", file, "--pack", pack);
      expect(again.err).toContain("FAHENG_CLI_FOLDER_TAKEN");
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it("takes the tables that are asked for, and says what it left", async () => {
    const page = [
      "<table><tr><td>考核内容<td>分值<td>评分标准</tr><tr><td>制定计划<td>5<td>未制定扣5分</tr></table>",
      "<table><tr><td>工作任务<td>责任单位<td>完成时限</tr><tr><td>修订清单<td>法规科<td>6月底</tr></table>",
    ].join("");
    const file = files.write("两张表.html", page);
    const titlesOf = async (...more: string[]): Promise<string[]> => {
      const { out } = await faheng("plugin", "draft", file, ...more);
      const { framework } = JSON.parse(out) as { framework: { indicators: { title: string }[] } };
      return framework.indicators.map(({ title }) => title);
    };
    expect(await titlesOf()).toEqual(["制定计划", "修订清单"]);
    expect(await titlesOf("--table", "2")).toEqual(["修订清单"]);
    const refused = await faheng("plugin", "draft", file, "--table", "two");
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining("表的序号")]);
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
