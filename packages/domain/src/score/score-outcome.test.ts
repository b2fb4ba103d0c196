import { expect, it } from "vitest";
import type { Outcome } from "./outcome-shape.ts";
import { disqualifiedWording, outcomeLines, verdictsOf } from "./score-outcome.ts";

const outcome = (kind: Outcome["kind"], more: Partial<Outcome> = {}): Outcome => ({
  kind,
  words: null,
  amount: null,
  wording: "第9条",
  isPending: false,
  ...more,
});

it("says what has acted first, in both languages", () => {
  const lines = outcomeLines([
    outcome("no-bonus", { isPending: true }),
    outcome("lower-grade", { amount: 2 }),
    outcome("cap-total", { amount: 59_500 }),
  ]);
  expect(lines).toEqual([
    { zh: "等次降2档：第9条", en: "2 grades lower: 第9条" },
    { zh: "总分不超过59.5分：第9条", en: "No more than 59.5 points in total: 第9条" },
    { zh: "可能不加分，待定：第9条", en: "May still come to: No bonus (第9条)" },
  ]);
});

it("puts sure words in place of points, each once, and no others", () => {
  const verdict = (words: string, isPending = false) => outcome("verdict", { words, isPending });
  expect(
    verdictsOf([verdict("目标未完成"), verdict("不合格", true), verdict("目标未完成"), outcome("no-bonus")]),
  ).toEqual(["目标未完成"]);
});

it("tells who is not rated by a condition from who is struck by a veto", () => {
  expect(disqualifiedWording([outcome("disqualify")]).zh).toBe("取消评定资格");
  expect(disqualifiedWording([outcome("disqualify", { isPending: true })]).zh).toBe("一票否决");
  expect(disqualifiedWording([]).zh).toBe("一票否决");
});
