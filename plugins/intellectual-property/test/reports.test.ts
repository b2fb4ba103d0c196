import { pluginOf, reportText, sampleView } from "@faheng/plugin-testing";
import { describe, expect, it } from "vitest";
import { intellectualPropertyPlugin } from "../src/index.ts";
import { problemAreas, workOutline } from "../src/reports/work-outline.ts";

const plugin = pluginOf(intellectualPropertyPlugin);
const framework = plugin.frameworks[0]!;
const demonstration = plugin.demonstrations[0]!;
const filled = sampleView(framework, { demonstration });
const report = (id: string) => plugin.reports.find((it) => it.id === id)!;
const tablesOf = (id: string, view = filled) =>
  report(id)
    .render(view)
    .blocks.filter((it) => it.kind === "table");

describe("the report to the law-governance office", () => {
  const model = report("chongqing-ip-report").render(filled);
  const lines = reportText(model).split("\n");

  it("has the document's structure, headings whole, as printed", () => {
    expect(model.blocks.flatMap((it) => (it.kind === "heading" ? [it.text] : []))).toEqual([
      "一、2016年至今工作开展情况",
      "（一）紧紧围绕党政领导干部学习贯彻习近平总书记关于法治政府建设的重要指示和中央有关决策部署的情况",
      "（二）紧紧围绕构建系统完备、科学规范、运行有效的依法行政制度体系和健全科学、民主、依法决策机制的情况",
      "1.依法全面履行政府职能方面。",
      "2.完善依法行政制度体系方面。",
      "3.加强文件的规范管理方面。",
      "（三）紧紧围绕推进严格规范公正文明执法，提升行政执法公信力，实现社会公平正义的情况",
      "二、存在的问题及原因",
      "（一）人才队伍建设仍需加强。",
      "（二）制度机制建立仍需完善。",
      "（三）普法宣传深度仍需强化",
      "（四）知识产权地方立法工作亟需加强",
      "三、整改措施和建议",
      "（一）夯实人才队伍建设。",
      "（二）强化制度机制完善。",
      "（三）增强普法宣传深度。",
      "（四）提升文件审查质量和效率。",
    ]);
    expect(model.title).toBe("示例市示例局关于推进法治政府建设情况的报告");
    expect(lines[1]).toBe("市委依法治市办：");
  });

  it("closes, lists its annex, is signed and dated", () => {
    const end = lines.indexOf("特此报告。");
    expect(lines.slice(end, end + 6)).toEqual([
      "特此报告。",
      "附件：2019年法治政府建设任务完成情况汇总",
      "示例市示例局",
      "2017年12月31日",
      "附件",
      "2019年法治政府建设任务完成情况汇总",
    ]);
  });

  it("places every group of tasks under one heading and every open task under one problem", () => {
    const codes = framework.groups.filter((it) => it.level === 2).map((it) => it.code);
    expect(workOutline.flatMap((it) => it.groups).toSorted()).toEqual(codes);
    expect(problemAreas.flatMap((it) => it.groups).toSorted()).toEqual(codes);
  });

  it("tells every reported progress of a task that applies", () => {
    const body = lines.slice(0, lines.indexOf("特此报告。")).join("");
    const told = demonstration.answers.filter((it) => it.reported === "answered");
    expect(told.filter((it) => !body.includes(it.progress.replace(/。$/u, "")))).toEqual([]);
    expect(body).toContain(
      "附件所列任务133项，其中按不涉及归类的83项，所写原因：“我局不涉及”76项，“我局尚不涉及”1项，“机构改革后，我局不涉及”3项，“我局至今无行政复议案件，尚未建立该制度”3项。",
    );
    expect(body).toContain("（28）全面落实政府基本公共服务职责等有关工作");
    expect(body).not.toContain("尚未开展1项");
    expect(body).toContain("未填报1项：（28）全面落实政府基本公共服务职责等有关工作。");
  });

  it("marks its counts of states as our classification, before the first of them", () => {
    const note = lines.findIndex((line) => line.includes("本平台的归类"));
    expect(lines[note]).toContain("原附件用文字写完成情况，没有这一栏");
    expect(note).toBeGreaterThan(0);
    expect(note).toBeLessThan(lines.findIndex((line) => line.includes("已完成")) + 1);
    expect(lines.slice(0, note).join("")).not.toMatch(/推进中\d/u);
  });

  it("says nothing that holds on the day of the report alone", () => {
    const ids = plugin.reports.map((it) => it.id);
    const text = ids.map((id) => reportText(report(id).render(filled))).join("");
    expect(text).not.toMatch(/今年|去年|明年|本月/u);
  });

  it("says that nothing is filled in while nothing is", () => {
    const empty = reportText(report("chongqing-ip-report").render(sampleView(framework)));
    expect(empty).toContain("本部分任务61项：未填报61项。");
    expect(empty).toContain("附件所列任务133项，其中按不涉及归类的0项。");
  });
});

describe("the annex table", () => {
  it("has the six printed columns, chapter rows across and merged group cells", () => {
    const [table] = tablesOf("chongqing-ip-annex");
    expect(table?.columns.map((it) => it.title)).toEqual(framework.columns.map((it) => it.title));
    expect(table?.rows).toHaveLength(8 + 133);
    expect(table?.rows[0]).toEqual([{ text: "一、依法全面履行政府职能", colSpan: 6, bold: true }]);
    expect(table?.rows[1]).toEqual([
      { text: "1．深化行政审批制度改革。", rowSpan: 8 },
      { text: expect.stringMatching(/^（1）/u) },
      { text: "渝委发〔2016〕27号" },
      { text: "市政府办公厅、市发展改革委、市市场监管局" },
      { text: "市级有关部门，区县政府按职责分工负责" },
      { text: "我局不涉及" },
    ]);
    expect(table?.rows[2]?.[0]).toEqual({ text: "（2）下放行政审批权。" });
    const spans = table?.rows.flatMap((row) => row.map((cell) => cell.rowSpan ?? 0)).filter((span) => span > 0) ?? [];
    expect(spans).toHaveLength(44);
    expect(spans.reduce((sum, span) => sum + span)).toBe(133);
  });

  it("prints the agency's own copy once attached, and says so while it prints ours", () => {
    const note = "为本平台转述";
    expect(reportText(report("chongqing-ip-annex").render(filled))).toContain(note);
    const officialText = new Map(framework.indicators.map((it) => [it.code, `原 文\n${it.code}`]));
    const attached = reportText(report("chongqing-ip-annex").render({ ...filled, officialText }));
    expect(attached).toContain("（1）原文T001");
    expect(attached).not.toContain(note);
  });
});

describe("the list of tasks that do not apply", () => {
  it("counts them by chapter and gives each its reason", () => {
    const [counts, list] = tablesOf("chongqing-ip-not-applicable");
    expect(counts?.rows.map((row) => row.slice(1).map((cell) => Number(cell.text)))).toEqual([
      [32, 23],
      [17, 8],
      [9, 6],
      [24, 24],
      [18, 5],
      [19, 11],
      [6, 3],
      [8, 3],
    ]);
    expect(list?.rows).toHaveLength(83);
    expect(list?.rows.every((row) => /不涉及|至今无行政复议案件/u.test(row[3]?.text ?? ""))).toBe(true);
    expect(list?.rows[0]?.[4]?.text).toMatch(/审定$/u);
  });

  it("shows a reason nobody has approved yet as waiting", () => {
    const answers = new Map([
      [
        "T001",
        {
          status: "not-applicable" as const,
          facts: {},
          progress: "",
          notApplicable: { reason: "职能已划转", approvedBy: null },
        },
      ],
    ]);
    const [, list] = tablesOf("chongqing-ip-not-applicable", { ...filled, answers });
    expect(list?.rows.map((row) => row.slice(3).map((cell) => cell.text))).toEqual([["职能已划转", "待审定"]]);
  });
});
