import { expect, test } from "vitest";
import { draftFromDocument } from "./draft-from-document.ts";
import { dutyOf, proseOf } from "./prose.ts";

test("the kind of a number says how deep it stands; numbers may restart and jump", () => {
  const { framework, scoring, doubts, used, unread } = draftFromDocument(
    {
      lines: [
        "某市考核办法",
        "为做好考核，制定本办法。",
        "一、组织领导（20分）",
        "（一）健全机构",
        "1.成立领导小组。未成立的扣5分。",
        "2.配备人员（3分）。每少1名扣1分。",
        "（三）落实责任",
        "年初制定计划，并按时报备。",
        "二、加分项",
        "（一）受到省级以上表彰的加2分，累计不超过4分。",
      ],
      tables: [],
    },
    "prose",
  );
  expect(framework.title).toBe("某市考核办法");
  expect(framework.groups.map(({ code, printedNumber, title }) => [code, printedNumber, title])).toEqual([
    ["G1", "一", "组织领导"],
    ["G1.1", "（一）", "健全机构"],
    ["G2", "二", "加分项"],
  ]);
  expect(
    framework.indicators.map(({ group, printedNumber, title, requirement, kind }) => [
      group,
      printedNumber,
      title,
      requirement,
      kind,
    ]),
  ).toEqual([
    ["G1.1", "1.", "成立领导小组。", null, "item"],
    ["G1.1", "2.", "配备人员。", null, "item"],
    ["G1", "（三）", "落实责任", "年初制定计划，并按时报备。", "item"],
    ["G2", "（一）", "受到省级以上表彰", null, "bonus"],
  ]);
  expect(scoring).toEqual([
    { indicator: "R1", points: "", standard: "未成立的扣5分。" },
    { indicator: "R2", points: "3", standard: "每少1名扣1分。" },
    { indicator: "R4", points: "", standard: "受到省级以上表彰的加2分，累计不超过4分。" },
  ]);
  expect(doubts.filter(({ kind }) => kind === "prose").map(({ row, note }) => [row, note])).toEqual([
    [7, "编号不连续：上一个为（一）"],
  ]);
  expect(unread.map(({ text }) => text)).toEqual(["为做好考核，制定本办法。"]);
  expect(used).toHaveLength(9);
});

test("articles and parts of several kinds of numbers nest as they are ordered", () => {
  const { nodes } = proseOf([
    "第一章 总则",
    "第一条 目的",
    "第一百零二条 解释",
    "1）甲",
    "①乙",
    "第二章 附则",
    "1.1 施行",
  ]);
  expect(nodes.map(({ printedNumber, children }) => [printedNumber, children.map((it) => it.printedNumber)])).toEqual([
    ["第一章", ["第一条", "第一百零二条"]],
    ["第二章", ["1.1"]],
  ]);
});

test.each([
  ["集体讨论决定。有一例未经集体讨论的扣2分。", "集体讨论决定。", "有一例未经集体讨论的扣2分。", ""],
  ["未按时报备的，每超过1天扣0.5分。", "未按时报备", "未按时报备的，每超过1天扣0.5分。", ""],
  ["制定年度计划（5分）", "制定年度计划", "", "5"],
  ["分管领导每季度听取汇报。", "分管领导每季度听取汇报。", "", ""],
])("%s", (text, words, standard, points) => {
  expect(dutyOf(text)).toEqual({ words, standard, points });
});
