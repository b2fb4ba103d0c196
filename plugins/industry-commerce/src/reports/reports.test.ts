import type { Answer, AssessmentView, ReportTable } from "@faheng/plugin-api";
import { pluginOf, reportProblems, reportText, sampleView } from "@faheng/plugin-testing";
import { describe, expect, it } from "vitest";
import { industryCommercePlugin } from "../plugin.ts";
import { districtBureaus } from "./district-bureaus.ts";
import { leadDepartments } from "./lead-departments.ts";
import { taskTable } from "./task-table.ts";

const framework = pluginOf(industryCommercePlugin).frameworks[0]!;
const answer = (input: Partial<Answer>): Answer => ({
  status: "in-progress",
  facts: {},
  progress: "",
  notApplicable: null,
  ...input,
});
const view = (answers: Record<string, Answer> = {}, officialText: Record<string, string> = {}): AssessmentView => ({
  ...sampleView(framework, { officialText: new Map(Object.entries(officialText)) }),
  answers: new Map(Object.entries(answers)),
});
const tablesOf = (report: typeof taskTable, of: AssessmentView): ReportTable[] =>
  report.render(of).blocks.filter((block) => block.kind === "table");

describe("the task table", () => {
  const rows = (of: AssessmentView) => tablesOf(taskTable, of)[0]!.rows;

  it("stands in the document's columns with levels merged", () => {
    const [table] = tablesOf(taskTable, view());
    expect(table!.columns.map(({ title }) => title)).toEqual([
      ...framework.columns.map(({ title }) => title),
      "完成情况",
    ]);
    expect(table!.rows).toHaveLength(67);
    const spans = table!.rows.map((row) => row.flatMap(({ rowSpan }) => rowSpan ?? []));
    expect(spans.filter((row) => row.length === 2).map(([chapter]) => chapter)).toEqual([7, 8, 6, 9, 11, 6, 15, 5]);
    expect(spans.filter((row) => row.length > 0)).toHaveLength(25);
    expect(reportProblems(taskTable.render(view()))).toEqual([]);
  });

  it("prints departments and bases as the document does", () => {
    const [first] = rows(view());
    expect(first!.map(({ text }) => text).slice(0, 3)).toEqual([
      "一、依法全面履行工商职能",
      "（一）依法规范行政职权",
      "1.深化落实权责清单、负面清单等制度",
    ]);
    expect(first![4]!.text).toBe("法制处、人事教育处、计财处、办公室、信息中心");
    expect(first![6]!.text).toMatch(
      /^1\.中共中央国务院《法治政府建设实施纲要（2015－2020年）》（中发〔2015〕36号）；2\.中办、国办《/,
    );
    expect(rows(view())[41]!.map(({ text }) => text)).toContain("办公室、");
    const text = reportText(taskTable.render(view()));
    expect(text).toContain("2.国务院《关于“先照后证”改革后加强事中事后监管的意见(国发〔2015〕62号)》；");
    expect(text).toContain("2.国务院关于取消和调整行政审批项目等事项的数次决定；");
  });

  it("prints long headings whole, as the document's", () => {
    const headings = rows(view()).map((row) => row.find(({ text }) => /^\d+\./.test(text))!);
    expect(headings.filter(({ isOurs }) => isOurs)).toEqual([]);
    expect(headings[8]!.text).toMatch(
      /^9\.推进立法精细化，立足首都工商改革发展和服务大局的现实需要，.*重大改革于法有据$/u,
    );
  });

  it("marks our wording and lost cells as ours, and the attached wording as the document's", () => {
    const before = rows(view())[1]![1]!;
    expect(before).toMatchObject({ isOurs: true });
    expect(rows(view({}, { t2: "原文一句。" }))[1]![1]).toEqual({ text: "原文一句。" });
    expect(rows(view())[33]!.slice(1, 5)).toEqual(
      Array.from({ length: 4 }, () => ({ text: "（文本丢失）", isOurs: true })),
    );
  });

  it("tells how far every task is", () => {
    const answers = {
      t1: answer({ status: "done", progress: "清单已公布。" }),
      t2: answer({ status: "not-started" }),
      t3: answer({ status: "not-applicable", notApplicable: { reason: "无此职能", approvedBy: null } }),
      t4: answer({ status: "not-applicable", notApplicable: { reason: "无此职能", approvedBy: "样本" } }),
    };
    const progress = rows(view(answers)).map((row) => row.at(-1)!.text);
    expect(progress.slice(0, 5)).toEqual([
      "已完成：清单已公布。",
      "尚未开展",
      "不涉及：无此职能（待审定）",
      "不涉及：无此职能（样本审定）",
      "未填报",
    ]);
  });
});

describe("tasks by lead department", () => {
  it("lists all 26 and sets the lost ones apart", () => {
    const tables = tablesOf(leadDepartments, view());
    expect(tables[0]!.rows).toHaveLength(26);
    expect(tables).toHaveLength(28);
    expect(tables[0]!.rows[0]!.map(({ text }) => text)).toEqual(["法制处", "44", "0", "0", "0", "0", "44"]);
    expect(tables.at(-1)!.rows.map((row) => row[0]!.text.split(".")[0])).toEqual([
      "19",
      "20",
      "21",
      "31",
      "33",
      "34",
      "35",
      "36",
      "37",
    ]);
  });

  it("counts states per department", () => {
    const answers = { t1: answer({ status: "done" }), t2: answer({}), t8: answer({ status: "not-started" }) };
    const [overview] = tablesOf(leadDepartments, view(answers));
    expect(overview!.rows[0]!.map(({ text }) => text)).toEqual(["法制处", "44", "1", "1", "1", "0", "41"]);
  });
});

describe("the evaluation sheet of the district bureaus", () => {
  it("has a column for each source and says whose it is", () => {
    const of = view({ t1: answer({ facts: { daily: "done", "third-party": "partly" } }) });
    const [table] = tablesOf(districtBureaus, of);
    expect(table!.columns.slice(2).map(({ title }) => title)).toEqual(["系统内日常评价", "第三方机构评价"]);
    expect(table!.rows).toHaveLength(52);
    expect(table!.rows[0]!.slice(2).map(({ text }) => text)).toEqual(["已落实", "部分落实"]);
    expect(table!.rows[1]!.slice(2)).toEqual([{ text: "" }, { text: "" }]);
    expect(reportText(districtBureaus.render(of))).toContain("平台方案，不是文件的规定");
  });
});
