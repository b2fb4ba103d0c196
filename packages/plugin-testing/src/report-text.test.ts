import type { ReportModel } from "@faheng/plugin-api";
import { describe, expect, it } from "vitest";
import { reportProblems, reportText } from "./report-text.ts";
import { telephoneNumbers } from "./personal-data.ts";

const table = (rows: { text: string; rowSpan?: number; colSpan?: number }[][]): ReportModel => ({
  title: "表",
  documentNumber: null,
  orientation: "landscape",
  blocks: [
    {
      kind: "table",
      name: "t",
      columns: [
        { title: "甲", width: 1 },
        { title: "乙", width: 1 },
      ],
      rows,
    },
  ],
});

describe("reportProblems", () => {
  it("accepts merges that fill the grid", () => {
    const model = table([[{ text: "一", rowSpan: 2 }, { text: "1" }], [{ text: "2" }], [{ text: "合计", colSpan: 2 }]]);
    expect(reportProblems(model)).toEqual([]);
    expect(reportText(model)).toBe("表\n甲\t乙\n一\t1\n2\n合计");
  });

  it.each<[string, { text: string; rowSpan?: number; colSpan?: number }[][], number]>([
    ["a row too short", [[{ text: "一" }]], 1],
    ["a row too long", [[{ text: "一" }, { text: "二" }, { text: "三" }]], 1],
    ["a merge below the last row", [[{ text: "一", rowSpan: 2 }, { text: "1" }]], 1],
    [
      "a cell beside a merge that has no room",
      [[{ text: "一", rowSpan: 2 }, { text: "1" }], [{ text: "2", colSpan: 2 }]],
      1,
    ],
  ])("names %s", (_what, rows, count) => {
    expect(reportProblems(table(rows))).toHaveLength(count);
  });
});

describe("telephoneNumbers", () => {
  it("finds numbers and leaves document numbers and figures alone", () => {
    expect(telephoneNumbers({ a: ["联系电话 13800000000"] })).toHaveLength(1);
    expect(telephoneNumbers({ a: "0374-2960000" })).toHaveLength(1);
    expect(telephoneNumbers({ a: "渝委发〔2016〕27号，2019年11月26日，不少于40学时" })).toEqual([]);
    expect(telephoneNumbers({ digest: "a".repeat(20) + "13812345678901234" })).toEqual([]);
    expect(telephoneNumbers({ digest: "13812345678".padEnd(64, "f") })).toEqual([]);
  });
});
