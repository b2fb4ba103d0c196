import { expect, it } from "vitest";
import { gradesIn } from "./read-grades.ts";
import { statedSettings } from "./stated-settings.ts";

const GRADES: readonly (readonly [text: string, grades: string])[] = [
  [
    "考核结果分为优秀、良好、合格、不合格四个等次。90分以上为优秀，80—89分为良好，60—79分为合格，60分以下为不合格。",
    "优秀90 良好80 合格60 不合格0",
  ],
  [
    "考核结果分优秀、良好、合格、不合格四个等次：得分90分（含）以上为优秀，80分（含）至90分为良好，60分（含）至80分为合格，不足60分为不合格",
    "优秀90 良好80 合格60 不合格0",
  ],
  ["等次划分：优秀（95分以上）、良好（85-94分）、一般（70-84分）、较差（70分以下）", "优秀95 良好85 一般70 较差0"],
  ["优秀：总分≥90；良好：80≤总分＜90；合格：60≤总分＜80；不合格：总分＜60", "优秀90 良好80 合格60 不合格0"],
  ["总分达到九十分的为优，不足九十分、达到七十五分的为良，七十五分以下为差", "优90 良75 差0"],
  ["Ａ级：90分及以上；Ｂ级：75分及以上不满90分；Ｃ级：75分以下", "A级90 B级75 C级0"],
  ["90分以上的评定为优秀等次，80分以上的评定为良好等次，60分以上的评定为合格等次", "优秀90 良好80 合格60"],
  // 70 to 79 belongs to nobody.
  ["考核等次：90分以上为优秀，80—89分为良好，60—69分为合格，60分以下为不合格", "unread"],
  ["年度考核为优秀的加5分，良好的加3分", "none"],
  ["考核结果作为评先评优的依据", "none"],
];

it.each(GRADES)("%s", (text, expected) => {
  const grades = gradesIn(text);
  const said =
    grades === null ? "none" : grades === "unread" ? grades : grades.map((it) => it.name + it.atLeast).join(" ");
  expect(said).toBe(expected);
});

const STATED: readonly (readonly [text: string, says: Record<string, unknown>])[] = [
  ["清河市法治政府建设考核评分表（满分100分）", { fullMarks: "100" }],
  ["二〇二六年度法治建设考核标准（100分）", { fullMarks: "100" }],
  ["本考核实行百分制，加分项另计。", { fullMarks: "100" }],
  ["考核采用千分制", { fullMarks: "1000" }],
  ["考核总分为120分，其中加分项最高不超过20分。", { fullMarks: "120", bonusCap: "20" }],
  ["加分项总分10分，加分累计不超过10分", { bonusCap: "10" }],
  ["加分后总分最高不超过110分", { totalCeiling: "110" }],
  ["考核得分以100分封顶。", { totalCeiling: "100" }],
  ["各项指标扣分扣完该项分值为止，不计负分", { floor: "zero" }],
  ["单项指标可倒扣", { floor: "none" }],
  ["最终得分四舍五入，保留两位小数", { digits: 2 }],
  ["考核得分保留一位小数", { digits: 1 }],
  ["不涉及的指标按满分计", { notApplicable: "full" }],
  ["不涉及该项工作的，不纳入考核，得分按比例折算", { notApplicable: "exclude-and-rescale" }],
  ["不适用的指标不计入总分", { notApplicable: "exclude" }],
  // Of a part, of one item, of nothing.
  ["加分项满分10分", {}],
  ["每项满分5分", {}],
  ["测评总分100分的，按5%折算", {}],
  ["总分90分以上的单位给予通报表扬", {}],
  ["每项加分不超过2分", {}],
  ["未按期整改的扣5分", {}],
];

it.each(STATED)("%s", (text, says) => {
  const { settings, bonusCap, floor, sources, unread } = statedSettings([{ text, place: "正文第3段" }]);
  const { rounding, ...own } = settings;
  expect({
    ...own,
    ...(rounding === undefined ? {} : { digits: rounding.digits }),
    ...(bonusCap === null ? {} : { bonusCap }),
    ...(floor === null ? {} : { floor }),
  }).toEqual(says);
  expect(unread).toEqual([]);
  // Each has the words and where they stand.
  expect(Object.values(sources).every(({ place }) => place === "正文第3段")).toBe(true);
  expect(Object.keys(sources)).toHaveLength(Object.keys(says).length);
});

it("of two texts that say the same thing the first counts, and what looks like grades is not lost", () => {
  const said = statedSettings([
    { text: "总分100分", place: "a" },
    { text: "总分120分", place: "b" },
    { text: "等次：90分以上为优秀，70分以下为差，80分以上为良", place: "c" },
  ]);
  expect(said.settings.fullMarks).toBe("100");
  expect(said.sources.fullMarks).toEqual({ text: "总分100分", place: "a" });
  expect(said.unread.map(({ place }) => place)).toEqual(["c"]);
});
