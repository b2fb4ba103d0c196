import { explainOf, pluginOf, reportText, sampleView } from "@faheng/plugin-testing";
import { describe, expect, it } from "vitest";
import { commercePlugin } from "../src/index.ts";

const plugin = pluginOf(commercePlugin);

function viewOf(frameworkId: string, facts: Parameters<typeof explainOf>[2], isFilled: boolean) {
  const framework = plugin.frameworks.find(({ id }) => id === frameworkId)!;
  const profile = plugin.profiles.find((it) => it.framework.id === frameworkId)!;
  const demonstration = isFilled ? (plugin.demonstrations.find((it) => it.framework === frameworkId) ?? null) : null;
  return sampleView(framework, { profile, demonstration, explanation: explainOf(plugin, profile.id, facts) });
}

const render = (id: string, view: Parameters<(typeof plugin.reports)[number]["render"]>[0]) =>
  plugin.reports.find((it) => it.id === id)!.render(view);

describe("the Nantong table as a report", () => {
  const demonstration = plugin.demonstrations[0]!;
  const facts = Object.fromEntries(demonstration.answers.map(({ indicator, facts = {} }) => [indicator, facts]));
  const model = render("nantong-commerce-2017-table", viewOf("nantong-commerce-2017", facts, true));
  const table = model.blocks.find((block) => block.kind === "table")!;

  it("stands in the document's own columns, then what became of each row, on landscape pages", () => {
    expect(model.orientation).toBe("landscape");
    expect(table.columns.map(({ title }) => title)).toEqual([
      "项目",
      "内容",
      "工作成果",
      "责任处室",
      "市考评标准",
      "完成情况",
      "扣分（加分）",
      "扣分（加分）原因",
    ]);
  });

  it("merges the 项目 cells and the standard of rows 17 to 19 as printed", () => {
    const projects = table.rows.flatMap((row) => (row[0]?.rowSpan ? [[row[0].text, row[0].rowSpan]] : []));
    expect(projects.map(([, rows]) => rows)).toEqual([4, 3, 4, 3, 2, 3, 4]);
    const merged = table.rows[16]?.find(({ text }) => text.includes("视情打分"));
    expect(merged?.rowSpan).toBe(3);
  });

  it("gives each row its amount and the reason with its place", () => {
    const text = reportText(model);
    expect(text).toContain("党组专题研究法治工作不少于2次\t会议记录 工作资料\t政策法规处 办公室");
    expect(text).toContain("推进中。演示：应研究2次，已研究1次。\t扣1分\t第2行 第1款：应不少于2次，实1次，少1次×1分");
    expect(text).toContain("第6行 第2款：共1项（不及时纠正），经行政复议1项×0.5分");
    expect(text).toContain("未定（0分至加0.5分）\t省1项×0.5分，同一事项可能在他项计，本项得0.5分");
  });

  it("shows rows without an answer as waiting and the total as not settled", () => {
    const text = reportText(model);
    expect(text).toContain("尚未填报\t未定（扣分不限）\t第7行 第1款：待填");
    expect(text).toContain("总分\t未定（至少0分）");
  });

  it("says where a matter counts elsewhere and where a cap holds", () => {
    const event = (category: string, matter: string) => ({ category, matter });
    const national = ["乙", "丙", "丁"].map((matter) => event("national", matter));
    const bonus = {
      B1: { a: [event("provincial", "甲")] },
      B2: { a: [event("national", "甲"), ...national] },
      B3: { a: [] },
    };
    const text = reportText(render("nantong-commerce-2017-table", viewOf("nantong-commerce-2017", bonus, false)));
    expect(text).toContain("0分\t“甲”已在他项计，不重复计，本项不得分");
    expect(text).toContain("加2分\t国家4项×1分，不超过2分，本项得2分");
  });

  it("marks our readings where they stand and lists them", () => {
    const marked = table.rows.flat().filter(({ isOurs }) => isOurs === true);
    expect(marked.map(({ text }) => text)).toContain("100分");
    const content = marked.filter(({ text }) => text.startsWith("推进商务综合行政执法改革") || /^[1-3]\./u.test(text));
    // Row 19, the three bonus points, and the three uses of the result in one cell.
    expect(content).toHaveLength(5);
    expect(reportText(model)).toContain("无具体工作人员负责的，扣1分。（读法见说明）");
    expect(reportText(model)).toContain("4.同一项工作不重复加分统计，以最高得分计算。（读法见说明）");
    expect(reportText(model)).toContain("文件只写扣分和加分，没有写从多少分起算；取100分。");
  });

  it("uses the official wording where the agency attached it", () => {
    const view = viewOf("nantong-commerce-2017", facts, true);
    const attached = { ...view, officialText: new Map([["R16", "本局文件的原文"]]) };
    const shown = render("nantong-commerce-2017-table", attached).blocks.flatMap((it) =>
      it.kind === "table" ? it.rows.flat() : [],
    );
    expect(shown).toContainEqual({ text: "本局文件的原文" });
    expect(reportText(render("nantong-commerce-2017-table", attached))).toContain("本局文件的原文\t工作资料");
  });
});

describe("the Zhengzhou work points as a report", () => {
  const done = {
    "C5-5": { quarters: 3 },
    "C9-1": { quarters: 4, times: 5 },
    "C9-2": { "half-years": 2 },
    "C10-1": { reported: "2018-03-20" },
    "C10-2": { quarters: 4 },
  };

  it("lists every section under its chapter, numbers as printed", () => {
    const text = reportText(render("zhengzhou-commerce-2018-progress", viewOf("zhengzhou-commerce-2018", {}, false)));
    expect(text).toContain("七、强化对行政权力的制约和监督\t（三）加强行政执法监督");
    expect(text).toContain("每季度至少一次\n全年不少于四次\t尚未填报");
  });

  it("says whose scheme the attainment is and marks every part of it as ours", () => {
    const model = render("zhengzhou-commerce-2018-progress", viewOf("zhengzhou-commerce-2018", done, false));
    expect(reportText(model)).toContain("文件没有规定分值，以下为本平台拟定的方案：5.75分，满分6分。");
    const table = model.blocks.filter((block) => block.kind === "table").at(-1)!;
    expect(table.rows.flat().every(({ isOurs }) => isOurs === true)).toBe(true);
  });
});
