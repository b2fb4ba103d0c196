import type { Fact, FactField } from "@faheng/domain";
import { describe, expect, it } from "vitest";
import { cellsOf, factOf, textsOf } from "./fact-cells.ts";

const flag: FactField = { kind: "flag", label: "已公示", yes: "已公示", no: "未公示" };
const count: FactField = { kind: "count", label: "次数", unit: "次", max: 9999 };
const ratio: FactField = { kind: "ratio", label: "出庭率", numerator: "出庭", denominator: "应诉" };
const number: FactField = { kind: "number", label: "得分", unit: "分", min: "0", max: "100" };
const percent: FactField = { kind: "number", label: "满意度", unit: "%", min: "0", max: "100" };
const numbers: FactField = {
  kind: "numbers",
  label: "增幅",
  numbers: ["current", "previous"].map((key) => ({ key, label: key, unit: "件", min: "0", max: "9" })),
};
const date: FactField = { kind: "date", label: "办结日期", canBeMissing: true };
const choice: FactField = {
  kind: "choice",
  label: "机构",
  options: [
    { key: "own", label: "专门机构（独立）" },
    { key: "none", label: "没有" },
  ],
};
const parts: FactField = {
  kind: "parts",
  label: "计划",
  parts: [
    { key: "plan", label: "有计划" },
    { key: "act", label: "有活动" },
  ],
};
const sample: FactField = { kind: "sample", label: "抽查", unit: "分" };
const events: FactField = { kind: "events", label: "败诉", categories: [], flags: [], needsMatter: false };

describe("cells of a fact", () => {
  it.for<[FactField, Fact]>([
    [flag, true],
    [flag, false],
    [count, 0],
    [count, 12],
    [ratio, { numerator: 9, denominator: 10 }],
    [ratio, { numerator: "310.5", denominator: 400 }],
    [ratio, "87.5%"],
    [number, "0.30"],
    [numbers, { current: "1.5", previous: "2" }],
    [date, "2017-03-01"],
    [date, "none"],
    [choice, "own"],
    [parts, ["act"]],
    [parts, []],
    [sample, ["88", "92.5"]],
  ])("say what it says, and are read back as it: %j", ([field, fact]) => {
    expect(factOf(field, textsOf(field, fact))).toEqual({ isRead: true, fact });
  });

  it("say nothing where nothing is stated, and there are none of what a table can't hold", () => {
    for (const field of [flag, count, ratio, number, numbers, date, choice, parts, sample]) {
      expect(textsOf(field, undefined)).toEqual({});
      expect(factOf(field, {})).toEqual({ isRead: true, fact: null });
      expect(cellsOf(field).every((cell) => cell.hint !== "" && cell.label.startsWith(field.label))).toBe(true);
    }
    expect(cellsOf(events)).toEqual([]);
    expect(textsOf(events, [])).toEqual({});
  });

  it.for<[FactField, Record<string, string>, Fact]>([
    [count, { "": "１２" }, 12],
    [count, { "": "1,200" }, 1200],
    [count, { "": "007" }, 7],
    [number, { "": "0.30000000000000004" }, "0.3"],
    [percent, { "": "95%" }, "95"],
    [percent, { "": "95％" }, "95"],
    [date, { "": "2017年3月1日" }, "2017-03-01"],
    [date, { "": "２０１７/3/1" }, "2017-03-01"],
    [date, { "": "2017.03.01" }, "2017-03-01"],
    [choice, { "": "专门机构(独立)" }, "own"],
    [flag, { "": "是" }, true],
    [flag, { "": "false" }, false],
    [sample, { "": "88；92.5、90" }, ["88", "92.5", "90"]],
    [parts, { plan: "有" }, ["plan"]],
  ])("are read as people write: %j %j", ([field, texts, fact]) => {
    expect(factOf(field, texts)).toEqual({ isRead: true, fact });
  });

  it.for<[FactField, Record<string, string>, string]>([
    [count, { "": "3.5" }, ""],
    [count, { "": "三" }, ""],
    [count, { "": "1,2" }, ""],
    [count, { "": "1e5" }, ""],
    [number, { "": "95%" }, ""],
    [ratio, { numerator: "9" }, "denominator"],
    [ratio, { denominator: "9" }, "numerator"],
    [numbers, { previous: "2" }, "current"],
    [date, { "": "2017-02-30" }, ""],
    [date, { "": "42795" }, ""],
    [choice, { "": "其他" }, ""],
    [flag, { "": "也许" }, ""],
    [parts, { act: "对" }, "act"],
    [sample, { "": "88；优" }, ""],
  ])("say which of them is wrong, and what it takes: %j %j", ([field, texts, part]) => {
    const hint = cellsOf(field).find((it) => it.part === part)?.hint;
    expect(factOf(field, texts)).toEqual({ isRead: false, part, wants: hint });
  });
});
