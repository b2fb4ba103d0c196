import { describe, expect, it } from "vitest";
import { changeText, conditionLines, resultText, totalText } from "./amount-text.ts";

describe("amounts in a cell", () => {
  it.each([
    [{ worst: -1000, best: -1000 }, "扣1分"],
    [{ worst: 500, best: 500 }, "加0.5分"],
    [{ worst: 0, best: 0 }, "0分"],
    [{ worst: -2000, best: 0 }, "未定（扣2分至0分）"],
    [{ worst: null, best: -1500 }, "未定（至少扣1.5分）"],
    [{ worst: null, best: 0 }, "未定（扣分不限）"],
    [{ worst: 0, best: null }, "未定（加分不限）"],
    [{ worst: 1000, best: null }, "未定（至少加1分）"],
    [{ worst: null, best: null }, "未定"],
  ])("writes a row's %o as %s", (interval, text) => {
    expect(changeText(interval)).toBe(text);
  });

  it.each([
    [{ worst: 96_000, best: 96_000 }, "96分"],
    [{ worst: 88_500, best: 105_000 }, "未定（88.5分至105分）"],
    [{ worst: 88_000, best: null }, "未定（至少88分）"],
    [{ worst: null, best: 99_000 }, "未定（至多99分）"],
    [{ worst: null, best: null }, "未定"],
  ])("writes a total's %o as %s", (interval, text) => {
    expect(totalText(interval)).toBe(text);
  });

  it("puts a verdict that is sure in place of a total, and leaves one that is open aside", () => {
    const interval = { worst: 88_000, best: 88_000 };
    const verdict = { words: "目标未完成", isPending: false };
    expect(resultText({ interval })).toBe("88分");
    expect(resultText({ interval, verdicts: [verdict] })).toBe("目标未完成（各项合计88分）");
    expect(resultText({ interval, verdicts: [{ ...verdict, isPending: true }] })).toBe("88分");
    const condition = { id: "a", wording: "基础分低于80不加分", isPending: false };
    expect(conditionLines({ conditions: [condition, { ...condition, isPending: true }] })).toEqual([
      "条件成立：基础分低于80不加分",
      "条件待定：基础分低于80不加分",
    ]);
    expect(conditionLines({})).toEqual([]);
  });
});
