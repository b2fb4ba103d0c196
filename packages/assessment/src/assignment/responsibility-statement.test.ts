import { expect, it } from "vitest";
import type { PlanLine } from "./plan-document.ts";
import { responsibilityStatement } from "./responsibility-statement.ts";

const line = (over: Partial<PlanLine>): PlanLine => ({
  chapter: "一、领导责任制",
  number: "1",
  title: "成立领导小组",
  printed: ["法规处"],
  lead: ["法规处"],
  cooperating: [],
  people: ["李四"],
  dueOn: "2017-11-30",
  isByPrintedName: false,
  ...over,
});
const statement = (lines: readonly PlanLine[], profile: string | null = "市考评标准") =>
  responsibilityStatement({
    agency: "市商务局",
    department: "法规处",
    cycle: "2017年度",
    framework: "依法行政考核",
    profile,
    lines,
  });
const textsOf = (model: ReturnType<typeof statement>): string => JSON.stringify(model.blocks);

it("says what a department leads and cooperates in, with people and days, to be signed by both", () => {
  const model = statement([
    line({}),
    line({ number: "2", lead: ["办公室"], cooperating: ["法规处"], dueOn: null, people: [] }),
  ]);
  expect(model.title).toBe("市商务局2017年度法治政府建设责任书");
  const texts = textsOf(model);
  expect(texts).toContain("法规处牵头1项、配合1项");
  expect(texts).toContain("按《市考评标准》考评计分");
  expect(texts).toContain("机关负责人（签字）");
  expect(texts).toContain("本系统口径");
  expect(texts).not.toContain("※");
  const table = model.blocks.find(({ kind }) => kind === "table");
  expect(table?.kind === "table" ? table.rows.map((row) => row.map(({ text }) => text)) : []).toEqual([
    ["1", "成立领导小组", "牵头", "李四", "2017年11月30日"],
    ["2", "成立领导小组", "配合", "", ""],
  ]);
});

it("marks what the agency has not assigned itself, and promises no points where there are none", () => {
  const texts = textsOf(statement([line({ isByPrintedName: true })], null));
  expect(texts).toContain("牵头※");
  expect(texts).toContain("※ 本机关尚未分解");
  expect(texts).toContain("按完成情况考评，不计分");
});
