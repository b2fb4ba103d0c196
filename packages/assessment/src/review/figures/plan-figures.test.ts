import { describe, expect, it } from "vitest";
import type { FactQuestion } from "../../manifest/scorer.ts";
import { CASE_COLUMNS, MOST_LINES, SURVEY_COLUMNS } from "./figure-columns.ts";
import { type FigureItem, planFigures } from "./plan-figures.ts";
import { readFigures } from "./read-figures.ts";

const question = (key: string, field: Partial<FactQuestion["field"]>): FactQuestion =>
  ({ key, field, clauses: [{ id: key }], enteredAt: null }) as unknown as FactQuestion;
const item = (code: string, questions: readonly FactQuestion[], change: Partial<FigureItem> = {}): FigureItem => ({
  code,
  printedNumber: `${code}.`,
  title: `第${code}项`,
  questions,
  finding: null,
  ...change,
});
const kept = { fact: "z", value: true, clause: "z", reason: "查阅", place: "" };
const items = [
  item("1", [question("s", { kind: "number", label: "满意度", unit: "分", min: "0", max: "100" })], {
    finding: { version: 3, points: [kept] },
  }),
  item("2", [
    question("r", { kind: "ratio", label: "满意率", numerator: "满意", denominator: "有效" }),
    question("t", { kind: "number", label: "测评分", unit: "分", min: "0", max: "10" }),
  ]),
  item("3", [question("c", { kind: "sample", label: "案卷得分", unit: "分" })]),
  item("4", [question("f", { kind: "flag", label: "做到", yes: "是", no: "否" })]),
];
const SURVEY = Object.values(SURVEY_COLUMNS);
const CASES = Object.values(CASE_COLUMNS);
const plan = (survey: readonly (readonly string[])[], cases: readonly (readonly string[])[] = []) =>
  planFigures(
    readFigures([
      { name: "问卷", rows: [["某市问卷"], SURVEY, ...survey], merged: [] },
      { name: "案卷", rows: [CASES, ...cases], merged: [] },
    ]),
    items,
    "结果.xlsx",
  );
const codes = ({ rows }: ReturnType<typeof plan>) => rows.map(({ faults }) => faults.map(({ code }) => code));

describe("a workbook of survey results and case files", () => {
  it("states a mean in the rule's scale with sample and scale, a share, and the files of a case review", () => {
    const { rows, findings } = plan(
      [
        ["1.", "", "500", "312", "5", "4.2", ""],
        ["第2项", "满意率", "", "312", "", "", "290"],
        ["2", "测评分", "", "12", "10", "9.5", ""],
      ],
      [
        ["3", "", "罚字1号", "92"],
        ["3", "", "罚字2号", "88.5"],
      ],
    );
    expect(rows.map(({ said, faults }) => [said, faults])).toEqual([
      ["问卷：发放500份，有效312份，满值5，均值4.2，按满值100折算为84（四舍五入到三位小数，本系统口径）", []],
      ["问卷：有效312份，满意290份", []],
      ["问卷：有效12份，满值10，均值9.5", []],
      ["罚字1号 92分", []],
      ["罚字2号 88.5分", []],
    ]);
    expect(findings.map(({ indicator, expectedVersion, points }) => [indicator, expectedVersion, points])).toEqual([
      ["1", 3, [kept, { fact: "s", value: "84", clause: "s", reason: rows[0]?.said, place: "结果.xlsx 问卷!3" }]],
      [
        "2",
        0,
        [
          {
            fact: "r",
            value: { numerator: "290", denominator: "312" },
            clause: "r",
            reason: rows[1]?.said,
            place: "结果.xlsx 问卷!4",
          },
          { fact: "t", value: "9.5", clause: "t", reason: rows[2]?.said, place: "结果.xlsx 问卷!5" },
        ],
      ],
      [
        "3",
        0,
        [
          {
            fact: "c",
            value: ["92", "88.5"],
            clause: "c",
            reason: "抽查案卷2份：罚字1号 92分；罚字2号 88.5分",
            place: "结果.xlsx",
          },
        ],
      ],
    ]);
  });

  it("rounds a converted mean half up to thousandths, without a float", () => {
    const said = (full: string, mean: string) =>
      plan([["1", "", "", "9", full, mean, ""]]).findings[0]?.points[1]?.value;
    expect([said("3", "2"), said("7", "1"), said("5", "5"), said("5", "0")]).toEqual(["66.667", "14.286", "100", "0"]);
  });

  it("says line by line what is wrong, and takes nothing of a fact of which a line is", () => {
    const wrong = plan(
      [
        ["没有的", "", "", "9", "5", "4", ""],
        ["2", "", "", "9", "5", "4", ""],
        ["4", "", "", "9", "5", "4", ""],
        ["1", "", "8", "9", "5", "5.1", ""],
        ["1", "", "", "9", "5", "4", ""],
        ["2", "满意率", "", "9", "", "", "10"],
      ],
      [
        ["3", "", "罚字1号", "92"],
        ["3", "", "罚字 1号", "93"],
        ["3", "", "罚字2号", "优"],
        ["1", "", "罚字3号", "92"],
      ],
    );
    expect(codes(wrong)).toEqual([
      ["FAHENG_FIGURES_ITEM"],
      ["FAHENG_FIGURES_FACT"],
      ["FAHENG_FIGURES_FACT"],
      ["FAHENG_FIGURES_AMOUNT", "FAHENG_FIGURES_AMOUNT"],
      ["FAHENG_FIGURES_REPEATED"],
      ["FAHENG_FIGURES_AMOUNT"],
      [],
      ["FAHENG_FIGURES_REPEATED"],
      ["FAHENG_FIGURES_AMOUNT"],
      ["FAHENG_FIGURES_FACT"],
    ]);
    expect(wrong.findings).toEqual([]);
  });

  it("takes as many lines as it says, and a sheet of neither kind is named", () => {
    const line = ["1", "", "", "9", "5", "4", ""];
    const sheet = (n: number) => ({ name: "长", rows: [SURVEY, ...Array.from({ length: n }, () => line)], merged: [] });
    expect(readFigures([sheet(MOST_LINES), { name: "说明", rows: [["怎样填写"]], merged: [] }])).toMatchObject({
      ignoredSheets: ["说明"],
    });
    expect(() => readFigures([sheet(MOST_LINES + 1)])).toThrow(expect.objectContaining({ code: "FAHENG_ROSTER_ROWS" }));
    expect(() => readFigures([{ name: "空", rows: [SURVEY], merged: [] }])).toThrow(
      expect.objectContaining({ code: "FAHENG_ROSTER_NOTHING" }),
    );
    expect(() => readFigures([{ name: "别的", rows: [["甲"]], merged: [] }])).toThrow(
      expect.objectContaining({ code: "FAHENG_ROSTER_HEADINGS" }),
    );
  });
});
