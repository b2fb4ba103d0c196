import { expect, it } from "vitest";
import type { Points } from "@faheng/domain";
import { assessmentTable, type TableGround } from "./assessment-table.ts";
import type { JudgedItem, ScoreComparison } from "./compare-scores.ts";

const span = (points: Points) => ({ worst: points, best: points });
const item = (code: string, self: Points, judged: Points, points: readonly object[] = []) =>
  ({
    code,
    printedNumber: code,
    title: `第${code}项`,
    effect: { full: 2000, self: span(self), judged: span(judged), difference: judged - self },
    points,
  }) as unknown as JudgedItem;
const figures = { total: 1, interval: span(3000), full: 4000, applicable: 4000, grade: null, disqualified: false };
const found = {
  fact: "a",
  value: 1,
  label: "会议",
  clause: "a",
  reason: "查阅纪要",
  place: "第3页",
  words: { zh: "书面评审", en: "desk" },
};
const scores = {
  self: figures,
  judged: figures,
  result: 2,
  isOurOrder: false,
  items: [item("1", 2000, 1000, [found]), item("3", 1500, 1500)],
} as unknown as ScoreComparison;
const deduction = { indicator: "1", clause: "a", label: "少一次扣1分", amount: -1000, arithmetic: "" };
const ground = {
  agency: "市商务局",
  office: "市办",
  title: "2017年度",
  printedOn: "2018-01-20",
  beyond: new Set<string>(),
  placeOf: (indicator) => `第${indicator}行 第1款`,
  said: () => "1 次",
  dayOf: (at: string) => at,
  chapters: [
    { title: "一、领导", codes: new Set(["1", "2"]) },
    { title: "二、附则", codes: new Set(["9"]) },
    { title: "三、执法", codes: new Set(["3"]) },
  ],
  stated: (code: string) => (code === "1" ? ["会议：2 次", "测试：未填"] : []),
  own: [{ ...deduction, indicator: "3", amount: -500 }],
  judged: [deduction],
} satisfies TableGround;

const linesOf = (of: ScoreComparison, from: TableGround) => {
  const table = assessmentTable(of, from).blocks.find((it) => it.kind === "table");
  return table?.rows.map((row) => row.map(({ text }) => text).join("|"));
};

it("sets 自评 beside 考评, chapter by chapter, with the clauses that took it on either side", () => {
  expect(linesOf(scores, ground)).toEqual([
    "一、领导",
    "1|1 第1项|2|会议：2 次\n测试：未填|2||1|-1|第1行 第1款 -1：少一次扣1分|会议：1 次（第1行 第1款）。查阅纪要；见第3页；书面评审认定",
    "三、执法",
    "2|3 第3项|2||1.5|第3行 第1款 -0.5：少一次扣1分|1.5|0||同意自评",
  ]);
});

it("says of a ruling that came after it from which result on that counts", () => {
  const appeal = { state: "decided", ruling: "upheld", decided: { at: "", reason: "纪要属实" }, countsFrom: 3 };
  const ruled = (result: number) =>
    linesOf({ ...scores, result, items: [item("1", 2000, 1000, [{ ...found, appeal }])] }, ground)?.[1] ?? "";
  expect(ruled(2)).toContain("书面评审认定（申诉裁定支持，自第3次结果起计入）");
  expect(ruled(3)).not.toContain("申诉裁定");
});

it("has the agency's own side alone while nothing is told", () => {
  expect(linesOf({ ...scores, judged: null }, { ...ground, judged: null })?.[1]).toBe(
    "1|1 第1项|2|会议：2 次\n测试：未填|2|",
  );
});
