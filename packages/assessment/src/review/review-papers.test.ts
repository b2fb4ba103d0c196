import type { ReportModel } from "@faheng/plugin-api";
import { expect, it } from "vitest";
import type { CountedPoint, JudgedItem, ScoreComparison } from "./compare-scores.ts";
import type { ItemEffect, Span } from "./finding-effect.ts";
import { appealDecision, deductionList, type PaperGround, reviewRecord } from "./review-papers.ts";

const settled = (points: number): Span => ({ worst: points, best: points });
const effect = (full: number, self: Span, judged: Span): ItemEffect => ({
  full,
  self,
  judged,
  difference: self.worst === self.best && judged.worst === judged.best ? (judged.worst ?? 0) - (self.worst ?? 0) : null,
});
const point = (over: Partial<CountedPoint> = {}): CountedPoint => ({
  fact: "a",
  value: 2,
  source: "on-site",
  label: "学法次数",
  words: { zh: "实地核查", en: "On site" },
  clause: "a",
  reason: "查阅会议记录",
  place: "会议记录第3页",
  reviewer: null,
  appeal: null,
  mayAppeal: false,
  ...over,
});
const item = (code: string, its: ItemEffect, points: readonly CountedPoint[] = []): JudgedItem => ({
  code,
  printedNumber: code,
  title: `第${code}项`,
  effect: its,
  points,
  materials: [],
});
const appeal = {
  state: "decided",
  material: "会议纪要",
  ruling: "partly",
  replacing: [{ fact: "a", value: 3 }],
  writes: 2,
  result: 2,
  countsFrom: 3,
  filed: { at: "2018-01-05", by: "协调员", reason: "漏记一次" },
  decided: { at: "2018-01-12", reason: "纪要属实" },
} as const;
const figures = {
  total: 88_500,
  interval: settled(88_500),
  full: 100_000,
  applicable: 100_000,
  grade: "良好",
  disqualified: false,
};
const scores = {
  state: "announced",
  objectUntil: null,
  self: { ...figures, total: null, interval: { worst: 90_000, best: 95_000 }, grade: null },
  judged: figures,
  result: 2,
  isOurOrder: true,
  items: [
    item("1", effect(4000, settled(4000), settled(3000)), [
      point({ appeal }),
      point({ fact: "b", label: "测试", clause: null, place: "" }),
    ]),
    item("2", effect(2000, settled(2000), settled(2000))),
    item("3", effect(0, settled(0), settled(-500)), [point()]),
    item("4", effect(3000, { worst: 0, best: 3000 }, { worst: 1000, best: 2000 })),
    item("+1", effect(2000, settled(2000), settled(0)), [point()]),
  ],
  tasks: [],
  disputes: [],
  acts: [],
} as unknown as ScoreComparison;
const ground: PaperGround = {
  agency: "市商务局",
  office: "示例市依法治市办",
  title: "2017年度",
  printedOn: "2018-01-20",
  beyond: new Set(["+1"]),
  placeOf: (indicator) => `第${indicator}行 第1款`,
  said: (_, { value }) => `${String(value)} 次`,
  dayOf: (at) => at,
};

const textsOf = (model: ReportModel | null): string[] =>
  (model?.blocks ?? []).flatMap((it) => {
    if (it.kind === "paragraph") return [it.text];
    return it.kind === "table" ? it.rows.map((row) => row.map(({ text }) => text).join("|")) : [];
  });

it("the record names every item, each finding by its source, and reviewers only to whom they are told", () => {
  const record = reviewRecord(scores, ground);
  expect(textsOf(record)).toEqual([
    "被考评单位：市商务局　组织考评：示例市依法治市办　第2次结果　制表日期：2018年1月20日",
    "自评得分：90～95分　考评得分：88.5分，良好",
    "1|1 第1项|4|4|3|-1|学法次数：2 次（第1行 第1款）|查阅会议记录\n申诉：部分支持，纪要属实；自第3次结果起计入|会议记录第3页|实地核查",
    "测试：2 次|查阅会议记录||实地核查",
    "2|2 第2项|2|2|2|0|同意自评|||",
    "3|3 第3项|—|0|-0.5|-0.5|学法次数：2 次（第3行 第1款）|查阅会议记录|会议记录第3页|实地核查",
    "4|4 第4项|3|0～3|1～2|—|同意自评|||",
    "5|+1 第+1项|2|2|0|-2|学法次数：2 次（第+1行 第1款）|查阅会议记录|会议记录第3页|实地核查",
    "文件没有规定各评审来源的先后，同一内容由多个来源认定的，按本系统口径以实地核查等现场来源为先。",
  ]);
  const named = { ...scores, items: [item("1", effect(1, settled(1), settled(1)), [point({ reviewer: "评审甲" })])] };
  expect(textsOf(reviewRecord(named, ground))[2]).toMatch(/\|评审甲$/);
});

it("the list of deductions leaves out what is whole and what only adds", () => {
  expect(textsOf(deductionList(scores, ground)).slice(2)).toEqual([
    "1|1 第1项|4|3|1|学法次数：2 次（第1行 第1款）。查阅会议记录；见会议记录第3页；实地核查认定\n测试：2 次。查阅会议记录；实地核查认定|学法次数：部分支持，纪要属实；自第3次结果起计入",
    "2|3 第3项|—|-0.5|0.5|学法次数：2 次（第3行 第1款）。查阅会议记录；见会议记录第3页；实地核查认定|",
    "3|4 第4项|3|1～2|1～2|按本单位填报内容计分|",
  ]);
  expect(textsOf(deductionList({ ...scores, items: [] }, ground)).at(-1)).toBe("没有扣分的项目。");
});

it("the decision of an appeal says what was objected to, how it was decided, and what stands instead", () => {
  const [first, ...others] = scores.items;
  if (first === undefined) throw new TypeError("no item");
  expect(appealDecision(first, point({ appeal }), ground)?.blocks).toEqual([
    { kind: "recipients", names: ["市商务局"] },
    {
      kind: "paragraph",
      text: "你单位于2018年1月5日对第2次结果中“1 第1项”的认定提出申诉，理由：漏记一次。",
    },
    { kind: "paragraph", text: "你单位提交的证明材料：会议纪要。" },
    { kind: "paragraph", text: "经复核，你单位的申诉理由部分成立，予以部分支持。理由：纪要属实。" },
    { kind: "paragraph", text: "“学法次数”改按“3 次”计，计入下一次结果；已公布的结果保留。" },
    { kind: "signature", by: ["示例市依法治市办"], on: "2018-01-12" },
  ]);
  expect(others.map((it) => appealDecision(it, point(), ground))).toEqual(others.map(() => null));
});
