import { expect, it } from "vitest";
import { draftFromDocument } from "../draft/draft-from-document.ts";
import type { SourceBlock, SourceDocument } from "../read/source-document.ts";

const HEAD = ["序号", "考核内容", "分值", "评分标准"];

const textOf = (text: string): SourceBlock => ({ kind: "text", text });
const tableOf = (...rows: readonly (readonly string[])[]): SourceBlock => ({
  kind: "table",
  name: null,
  rows: rows.map((row) => [...row]),
  merges: [],
});
const draftOf = (...blocks: readonly SourceBlock[]) => {
  const source: SourceDocument = { blocks, leftOut: [], remarks: [], isFromText: false };
  const { profile, doubts, framework } = draftFromDocument(source, "our-2026");
  return { profile: profile!, doubts, framework };
};

it("full marks, grades and the rest out of the title and the notes, each with the place", () => {
  const { profile, doubts } = draftOf(
    textOf("清河市法治政府建设考核评分标准（满分12分）"),
    tableOf(
      HEAD,
      ["1", "成立领导小组", "5", "未成立的扣5分"],
      ["2", "会议研究", "5", "不少于2次，每少1次扣2分"],
      ["3", "报送总结", "2", "未报送的扣2分"],
      ["二、加分项（累计不超过3分）", "", "", ""],
      ["4", "经验推广", "2", "省级每项加1分，市级每项加0.5分"],
      ["5", "表彰", "2", "每项加1分"],
    ),
    textOf("说明：1.考核得分10分以上为优秀，8—9分为良好，8分以下为一般。"),
    textOf("2.各项指标扣完该项分值为止。得分保留一位小数。"),
    textOf("3.不涉及的指标按满分计。"),
  );
  expect(profile.settings).toMatchObject({
    base: "0",
    fullMarks: "12",
    notApplicable: "full",
    rounding: { mode: "half-up", digits: 1 },
    grades: [
      { name: "优秀", atLeast: "10" },
      { name: "良好", atLeast: "8" },
      { name: "一般", atLeast: "0" },
    ],
  });
  expect(profile.groupLimits).toEqual([
    { group: "G2", floor: { kind: "none" }, ceiling: { kind: "points", points: "3" } },
  ]);
  const notes = new Map(profile.readings.map(({ path, note }) => [path, note]));
  expect(notes.get("settings.fullMarks")).toBe("文件写明（标题）：清河市法治政府建设考核评分标准（满分12分）");
  expect(notes.get("settings.grades")).toContain("（正文第2段）");
  expect(notes.get("settings.rounding")).toContain("（正文第3段）：得分保留一位小数");
  expect(notes.get("settings.notApplicable")).toContain("（正文第4段）");
  expect(notes.get("groupLimits.G2")).toBe("文件写明（分组标题）：二、加分项（累计不超过3分）");
  // What the document states is not ours any more.
  expect(profile.readings.some(({ note }) => note === "没有写扣到几分为止；本项扣到0分为止。")).toBe(false);
  expect(profile.readings.filter(({ path }) => path === "settings.grades")).toHaveLength(1);
  expect(doubts.filter(({ kind }) => kind === "clause-sum" || kind === "clause-partly")).toEqual([]);
});

it("items without points take from what their heading states, and no more", () => {
  const { profile, doubts } = draftOf(
    tableOf(
      ["考核项目", "考核内容", "评分标准"],
      ["组织领导（40分）", "成立领导小组", "未成立的扣5分"],
      ["组织领导（40分）", "会议研究", "每少1次扣2分"],
      ["依法决策（60分）", "合法性审查", "未审查的每件扣5分"],
    ),
    textOf("注：本考核实行百分制。"),
  );
  expect(profile.settings).toMatchObject({ base: "100", fullMarks: "100" });
  expect(profile.groupLimits).toEqual(
    [
      ["G1", "-40"],
      ["G2", "-60"],
    ].map(([group, points]) => ({ group, floor: { kind: "points", points }, ceiling: { kind: "none" } })),
  );
  expect(doubts.filter(({ kind }) => kind === "clause-sum")).toEqual([]);
});

it("what does not agree with the items is a doubt, and is not laid", () => {
  const { profile, doubts } = draftOf(
    textOf("考核总分100分，加分最高不超过5分。"),
    tableOf(
      ["考核项目", "考核内容", "分值", "评分标准"],
      ["一、组织领导（20分）", "成立领导小组", "5", "未成立的扣5分"],
      ["一、组织领导（20分）", "会议研究", "5", "每少1次扣2分"],
      ["二、加分项", "经验推广", "", "每项加1分"],
      ["二、加分项", "表彰", "", "每项加1分"],
    ),
    textOf("等次：90分以上为优秀，70分以下为差，80分以上为良"),
  );
  expect(profile.settings).toMatchObject({ fullMarks: null, grades: [] });
  expect(profile.bonusCaps).toEqual([{ indicators: ["R3", "R4"], cap: "5" }]);
  const notes = doubts.filter(({ kind }) => kind === "clause-sum" || kind === "clause-partly").map(({ note }) => note);
  expect(notes.toSorted()).toEqual([
    "分组标题写明20分，组内各项分值之和为10分，请核对",
    "正文第1段写明总分100分，各项分值之和为10分，请核对",
    "正文第2段像是等次的分数线，没有读懂，请在整体计分中填写",
  ]);
});

it("grades in a table of their own", () => {
  const { profile } = draftOf(
    tableOf(HEAD, ["1", "成立领导小组", "5", "未成立的扣5分"]),
    tableOf(["等次", "分数段"], ["优秀", "4分以上"], ["合格", "3分以上不满4分"], ["不合格", "3分以下"]),
  );
  expect(profile.settings.grades.map(({ name, atLeast }) => `${name}${String(atLeast)}`)).toEqual([
    "优秀4",
    "合格3",
    "不合格0",
  ]);
  expect(profile.readings.find(({ path }) => path === "settings.grades")?.note).toContain("（表2）");
});

it("a numbered row over the whole width below the items is read as a note", () => {
  const { profile } = draftOf(
    tableOf(
      HEAD,
      ["1", "成立领导小组", "5", "未成立的扣5分"],
      ["说明：1.考核基础分5分。", "", "", ""],
      ["2.不涉及的项目不扣分，按5分折算。", "", "", ""],
    ),
  );
  expect(profile.settings.notApplicable).toBe("exclude-and-rescale");
  expect(profile.readings.find(({ path }) => path === "settings.notApplicable")?.note).toContain("（表1第4行）");
});
