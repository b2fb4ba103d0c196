import type { Cell, Sheet } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { calculate } from "./calculate.ts";
import { shownValue } from "./shown-value.ts";
import { sourceOfWorkbook } from "./source-of-workbook.ts";

test.each([
  [0.15, "0%", "15%"],
  [0.955, "0.0%", "95.5%"],
  [28.799999999999997, undefined, "28.8"],
  [0.1 + 0.2, "General", "0.3"],
  [5, '0"分"', "5分"],
  [new Date(Date.UTC(2024, 2, 31)), 'yyyy"年"m"月"d"日"', "2024年3月31日"],
  [new Date(Date.UTC(2024, 2, 31)), undefined, "2024年3月31日"],
  ["５", "General", "５"],
  [null, "0%", ""],
])("%s below the format %s shows %s", (value, format, shown) => {
  expect(shownValue(value, format)).toBe(shown);
});

describe("formulas without a result", () => {
  const cells = [[1, "２", "文字"], [4]];
  const at = (row: number, column: number) => cells[row]?.[column];
  test.each([
    ["5+5", 10],
    ["SUM(A1:B2)*2", 10],
    ["=(A1+B1)/2-50%", 1],
    ["SUM(A1,A2,3)", 8],
    ["-A2", -4],
    ["A1/0", null],
    ["C1+1", null],
    ["VLOOKUP(A1,B:B,1)", null],
    ["SUM(A1:ZZZ999999)", null],
    ["1 2", null],
  ])("%s is %s", (formula, value) => {
    expect(calculate(formula, at)).toBe(value);
  });
});

test("hidden rows, columns and sheets are left out and said, uncalculated cells worked out and doubted", () => {
  const formula = (text: string): Cell => ({ value: null, type: "formula", formula: text, formulaResult: null });
  const sheet: Sheet = {
    name: "考核表",
    rows: [
      ["内容", "分值", "内部"],
      ["甲", 5, "x"],
      ["乙", null, "y"],
      ["丙", null, "z"],
      ["合计", null, null],
    ],
    cells: new Map([
      ["2,1", formula("2+3")],
      ["4,1", formula("VLOOKUP(A1,A:B,2)")],
    ]),
    columns: [{}, {}, { hidden: true }],
    rowDefs: new Map([[3, { hidden: true }]]),
    merges: [{ startRow: 2, startCol: 0, endRow: 3, endCol: 0 }],
  };
  const { blocks, leftOut, remarks } = sourceOfWorkbook({
    sheets: [{ name: "旧", rows: [["作废"]], hidden: true }, sheet],
  });
  expect(blocks).toMatchObject([
    {
      name: "考核表",
      rows: [
        ["内容", "分值", ""],
        ["甲", "5", ""],
        ["乙", "5", ""],
        ["", "", ""],
        ["合计", "", ""],
      ],
    },
  ]);
  expect(leftOut.map(({ place, text, why }) => [place, text, why])).toEqual([
    ["工作表“旧”", "作废", "隐藏的工作表，未读取"],
    ["工作表“考核表”", "内部", "第3列是隐藏的，未读取"],
    ["工作表“考核表”", "x", "第3列是隐藏的，未读取"],
    ["工作表“考核表”", "y", "第3列是隐藏的，未读取"],
    ["工作表“考核表”", "z", "第4行是隐藏的，未读取"],
  ]);
  expect(remarks.map(({ table, row, printed, note }) => [table, row, printed, note])).toEqual([
    [1, 3, "=2+3", "文件里没有存公式的结果，由我们算出 5"],
    [1, 5, "=VLOOKUP(A1,A:B,2)", "文件里没有存公式的结果，也算不出，按空白处理"],
  ]);
});
