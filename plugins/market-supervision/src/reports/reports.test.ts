import type { Answer, AssessmentView, ReportDefinition, ReportTable } from "@faheng/plugin-api";
import { pluginOf, reportProblems, reportText, sampleView } from "@faheng/plugin-testing";
import { describe, expect, it } from "vitest";
import { marketSupervisionPlugin } from "../index.ts";
import { monthlyLedger } from "./ledger.ts";
import { missingMaterials } from "./missing-materials.ts";
import { responsibilityTable } from "./responsibility-table.ts";

const framework = pluginOf(marketSupervisionPlugin).frameworks[0]!;
const answer = (input: Partial<Answer>): Answer => ({
  status: "in-progress",
  facts: {},
  progress: "",
  notApplicable: null,
  ...input,
});
const notApplicable = (approvedBy: string | null): Answer =>
  answer({ status: "not-applicable", notApplicable: { reason: "无此职能", approvedBy } });
const view = (answers: Record<string, Answer> = {}, change: Partial<AssessmentView> = {}): AssessmentView => ({
  ...sampleView(framework),
  printedOn: "2022-12-20",
  answers: new Map(Object.entries(answers)),
  ...change,
});
const tablesOf = (report: ReportDefinition, of: AssessmentView): ReportTable[] =>
  report.render(of).blocks.filter((block) => block.kind === "table");

describe("the table of responsibilities", () => {
  const rows = (of = view()) => tablesOf(responsibilityTable, of)[0]!.rows;
  /** The row of an item by its printed number. */
  const row = (number: number, of = view()) =>
    rows(of)[number - 1]!.slice(rows(of)[number - 1]!.findIndex(({ text }) => text.startsWith(`${number} `)));

  it("stands in the document's columns, levels and cells merged as printed", () => {
    const [table] = tablesOf(responsibilityTable, view());
    expect(table!.columns.map(({ title }) => title)).toEqual([
      ...framework.columns.map(({ title }) => title),
      "完成进度",
    ]);
    expect(table!.rows).toHaveLength(119);
    expect(reportProblems(responsibilityTable.render(view()))).toEqual([]);
    expect(rows()[0]!.slice(0, 2)).toEqual([
      { text: "一、政府职能依法全面履行", rowSpan: 24 },
      { text: "1. 加大简政放权力度", rowSpan: 5 },
    ]);
    expect(row(47).map(({ rowSpan }) => rowSpan)).toEqual([undefined, 2, 2, 2, 2, undefined]);
    expect(row(91).map(({ rowSpan }) => rowSpan)).toEqual([undefined, 4, 4, 4, 4, undefined]);
    expect(row(75).map(({ rowSpan }) => rowSpan)).toEqual([undefined, undefined, undefined, 3, 3, undefined]);
    expect(row(94)).toHaveLength(2);
  });

  it("prints names as printed, and marks our repairs and restatements", () => {
    expect(row(6).at(-2)).toEqual({ text: "综合规划科牵头、各有关科室配合" });
    expect(row(9).at(-2)).toEqual({ text: "信用监管科、综合规划科牵头，各有关单位配合" });
    expect(row(83).at(-3)).toEqual({ text: "市委宣传部" });
    expect(row(45).at(-3)).toEqual({ text: "市政府办 市司法局" });
    expect(row(1)[0]).toMatchObject({ isOurs: true });
    expect(
      row(1)[2]!
        .text.split("\n")
        .map((line) => line.endsWith("（简述）")),
    ).toEqual([true, false]);
    expect(row(81)[2]!.text).toMatch(/（简述；市政府办）\n.+（市法院）\n.+（简述；市法院）$/u);
    expect(row(5)[2]!.text).not.toContain("简述");
    expect(row(15)[2]!.text).toContain("②加强政务诚信建设的工作汇报（市发改委）");
    expect(row(71)[2]!.text).toMatch(/^①市委办出具\S+情况说明\n②市政府办出具\S+情况说明$/u);
    expect(row(97)[0]).toEqual({ text: "97 行政争议实质化解工作。" });
    expect(row(1, view({}, { officialText: new Map([["I1", "原文一句。"]]) }))[0]).toEqual({ text: "1 原文一句。" });
  });

  it("keeps a garbled cell as printed, our reading beside it", () => {
    const read = (printed: string, reading: string) => ({ text: `${printed}（读作：${reading}）`, isOurs: true });
    expect(row(14).at(-2)).toEqual(read("执法稽查查有配 牵头单位 材料关合", "执法稽查科牵头、各有关单位配合"));
    expect(row(53).at(-2)).toEqual(read("执法稽查处、各有关单位配合", "执法稽查科牵头、各有关单位配合"));
    expect(row(72).at(-2)).toEqual(read("财物装备科", "财务装备科"));
    expect(row(109).at(-3)).toEqual(read("市委 市委 发改委", "市委办、市发改委"));
    expect(row(67)[1]!.text).toMatch(/（读作：查看资料、实地查看、随机访谈、问卷调查）$/u);
  });

  it("tells how far every item is", () => {
    const of = view({
      I1: answer({ status: "done", progress: "已全部上网。" }),
      I2: answer({ status: "not-started" }),
      I3: notApplicable(null),
      I4: notApplicable("样本"),
    });
    expect([1, 2, 3, 4, 5].map((number) => row(number, of).at(-1)!.text)).toEqual([
      "已完成：已全部上网。",
      "尚未开展",
      "不涉及：无此职能（待审定）",
      "不涉及：无此职能（样本审定）",
      "未填报",
    ]);
  });
});

describe("the monthly ledger", () => {
  it("gives each responsible unit its own sheet in the official columns", () => {
    const tables = tablesOf(monthlyLedger, view());
    expect(tables.map(({ name }) => name)).toContain("法规科");
    for (const { columns } of tables) {
      expect(columns.map(({ title }) => title)).toEqual([
        "三级指标",
        "测评方法",
        "上报材料",
        "完成进度",
        "责任人及联系方式",
      ]);
    }
    const named = new Set(tables.flatMap(({ rows }) => rows.map(([first]) => first!.text.split(" ")[0])));
    expect(named.size).toBe(115);
  });

  it("writes progress in the ledger's words", () => {
    const of = view({
      I1: answer({ status: "done", progress: "已全部上网。" }),
      I2: answer({ progress: "正在自查。" }),
      I3: answer({ status: "not-started" }),
      I5: notApplicable("样本"),
    });
    const sheet = tablesOf(monthlyLedger, of).find(({ name }) => name === "政务服务科")!;
    expect(sheet.rows.slice(0, 5).map((row) => row[3]!.text)).toEqual([
      "已完成。已全部上网。",
      "未完成。正在自查。",
      "未完成。尚未开展",
      "",
      "不涉及：无此职能（样本审定）",
    ]);
  });

  it.each([
    ["2022-12-04", "2022年12月4日"],
    ["2022-12-05", "2023年1月4日"],
    ["2022-09-30", "2022年10月4日"],
  ])("printed on %s is due on %s", (printedOn, due) => {
    expect(reportText(monthlyLedger.render(view({}, { printedOn })))).toContain(`本期报送期限：${due}。`);
  });
});

describe("missing materials", () => {
  const summary = (of: AssessmentView) =>
    /共列材料(\d+)份：不涉及(\d+)份，已备(\d+)份，尚缺(\d+)份/u.exec(reportText(missingMaterials.render(of)))?.slice(1);

  it("are all of them at first, shared ones once", () => {
    expect(summary(view())).toEqual(["258", "0", "0", "258"]);
    expect(tablesOf(missingMaterials, view())[0]!.rows).toHaveLength(258);
    const shared = tablesOf(missingMaterials, view())[0]!.rows.filter(([first]) => first!.text.includes("共用"));
    expect(shared.map(([first]) => first!.text)).toEqual(["47、48（共用）", "91、92、93、94（共用）"]);
  });

  it("lose what is ticked and what does not apply, once that is agreed", () => {
    expect(summary(view({ I1: answer({ facts: { materials: ["m2"] } }) }))).toEqual(["258", "0", "1", "257"]);
    expect(summary(view({ I1: notApplicable("样本") }))).toEqual(["258", "2", "0", "256"]);
    expect(summary(view({ I1: notApplicable(null) }))).toEqual(["258", "0", "0", "258"]);
    expect(summary(view({ I47: notApplicable("样本") }))).toEqual(["258", "0", "0", "258"]);
    expect(summary(view({ I47: notApplicable("样本"), I48: notApplicable("样本") }))).toEqual(["258", "3", "0", "255"]);
  });

  it("stand with the unit that provides them", () => {
    const [first, second] = tablesOf(
      missingMaterials,
      view({ I15: answer({ facts: { materials: ["m1"] } }) }),
    )[0]!.rows.filter((row) => row.some(({ text }) => text === "市发改委" || text === "市商务局"));
    expect(first!.map(({ text }) => text)).toContain("②加强政务诚信建设的工作汇报");
    expect(second!.map(({ text }) => text)).toContain("市商务局");
    expect(reportProblems(missingMaterials.render(view()))).toEqual([]);
  });
});
