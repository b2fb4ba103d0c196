import { describe, expect, it } from "vitest";
import { type Exact, quotient } from "../exact.ts";
import { exactly, type Span } from "../span.ts";
import {
  adjustment,
  countedInText,
  inText,
  limitsInText,
  markInText,
  resultInText,
  scoreInText,
  spanInText,
  traceNode,
} from "./node.ts";

const of = (lo: Exact | null, hi: Exact | null): Span => ({ lo, hi });
const OPEN = of(null, null);
const sixth = quotient(500n, 3n);

describe("an amount in words", () => {
  it.each<[Exact, string]>([
    [0, "0"],
    [2000, "2"],
    [-500, "−0.5"],
    [125, "0.125"],
    [quotient(4000n, 3n), "约1.33"],
    [quotient(-4000n, 3n), "约−1.33"],
    [quotient(1n, 2n), "约0.00"],
  ])("%o is %s", (value, text) => {
    expect(inText(value)).toBe(text);
  });

  it.each<[Span, span: string, counted: string, scored: string]>([
    [exactly(2000), "2分", "计2分", "2分"],
    [of(0, 2000), "0至2分", "计0至2分", "0至2分"],
    [of(-1000, 500), "−1至0.5分", "计−1至0.5分", "−1至0.5分"],
    [of(null, 2000), "2分以下", "计2分以下", "2分以下"],
    [of(0, null), "0分以上", "计0分以上", "0分以上"],
    [OPEN, "未定", "计分未定", "得分未定"],
  ])("a span %o is %s", (span, text, counted, scored) => {
    expect([spanInText(span), countedInText(span), scoreInText(span)]).toEqual([text, counted, scored]);
  });

  it.each<[Span, award: string, loss: string]>([
    [exactly(2000), "得2分", "得2分"],
    [exactly(-2000), "扣2分", "扣2分"],
    [exactly(0), "不得分", "不扣分"],
    [of(-3000, 0), "扣0至3分", "扣0至3分"],
    [of(-3000, -1000), "扣1至3分", "扣1至3分"],
    [of(0, 3000), "得0至3分", "得0至3分"],
    [of(-1000, 3000), "得−1至3分", "得−1至3分"],
    [OPEN, "得分未定", "扣分未定"],
    // From nothing down without end, or up: undecided, and no loss that is said as a gain.
    [of(null, 0), "扣分未定", "扣分未定"],
    [of(0, null), "得分未定", "得分未定"],
    [of(null, -1000), "扣1分以上", "扣1分以上"],
    [of(1000, null), "得1分以上", "得1分以上"],
  ])("what is made or lost, %o", (span, award, loss) => {
    expect([resultInText(span, true), resultInText(span, false)]).toEqual([award, loss]);
  });

  it.each<[Span, string]>([
    [exactly(0), "得0分（满分2分）"],
    [exactly(1500), "得1.5分（满分2分）"],
    [exactly(-1000), "倒扣1分（满分2分）"],
    [of(-2000, -1000), "倒扣1至2分（满分2分）"],
    [of(-1000, 0), "得−1至0分（满分2分）"],
    [of(0, 2000), "得0至2分（满分2分）"],
    [OPEN, "得分未定（满分2分）"],
    [of(0, null), "得分未定（满分2分）"],
    [of(1000, null), "得1分以上（满分2分）"],
  ])("beside full marks, %o is %s", (span, text) => {
    expect(markInText(span, 2000)).toBe(text);
  });
});

describe("the limits that hold an amount", () => {
  it.each<[Span, Exact | null, Exact | null, string]>([
    [of(1000, 2000), 0, 5000, ""],
    [of(0, 5000), 0, 5000, ""],
    [of(-1000, 2000), 0, 5000, "不低于0分"],
    [of(1000, 9000), 0, 5000, "不超过5分"],
    [of(-1000, 9000), 0, 5000, "不低于0分，不超过5分"],
    [OPEN, -5000, 65_000, "不低于−5分，不超过65分"],
    [OPEN, null, null, ""],
    [of(-1000, 9000), null, 5000, "不超过5分"],
    [of(-1000, 9000), 0, null, "不低于0分"],
  ])("%o from %o to %o", (span, floor, ceiling, text) => {
    expect(limitsInText(span, floor, ceiling)).toBe(text);
  });
});

describe("a node", () => {
  it("rounds to thousandths for display and keeps the exact ends beside them, where they are none", () => {
    expect(traceNode("item", "甲", exactly(sixth))).toMatchObject({
      amount: { worst: 167, best: 167 },
      exact: { worst: "1/6", best: "1/6" },
    });
    expect(traceNode("item", "甲", of(sixth, null))).toMatchObject({
      amount: { worst: 167, best: null },
      exact: { worst: "1/6", best: null },
    });
    expect(traceNode("item", "甲", of(0, sixth)).exact).toEqual({ worst: "0", best: "1/6" });
    expect(traceNode("item", "甲", of(0, 1000)).exact).toBeNull();
    expect(traceNode("item", "甲", OPEN)).toMatchObject({ amount: { worst: null, best: null }, exact: null });
  });

  it("says nothing beside its amount that it is not given", () => {
    expect(traceNode("base", "基础分", exactly(1000))).toEqual({
      kind: "base",
      label: "基础分",
      amount: { worst: 1000, best: 1000 },
      exact: null,
      arithmetic: "",
      indicator: null,
      clause: null,
      place: null,
      facts: [],
      isPending: false,
      reading: null,
      children: [],
    });
  });
});

describe("an adjustment", () => {
  const amounts = (whole: Span, before: Span) => adjustment(whole, before, "限额").map(({ amount }) => amount);

  it("is what takes the one to the other, and none where nothing changes", () => {
    expect(amounts(exactly(5000), exactly(7000))).toEqual([{ worst: -2000, best: -2000 }]);
    expect(amounts(of(0, 5000), of(-1000, 5000))).toEqual([{ worst: 1000, best: 0 }]);
    expect(amounts(of(0, 5000), of(0, 7000))).toEqual([{ worst: 0, best: -2000 }]);
    expect(amounts(exactly(5000), exactly(5000))).toEqual([]);
    expect(amounts(exactly(sixth), exactly(sixth))).toEqual([]);
    expect(amounts(OPEN, OPEN)).toEqual([]);
  });

  it("stands where it closes an open end, though no amount can be put to that", () => {
    expect(amounts(of(0, 1000), of(0, null))).toEqual([{ worst: 0, best: null }]);
    expect(amounts(of(0, 1000), of(null, 1000))).toEqual([{ worst: null, best: 0 }]);
    expect(amounts(of(null, 1000), of(null, 1000))).toEqual([]);
  });

  it("is of the plain kind, or of the one it is given", () => {
    const [plain] = adjustment(exactly(0), exactly(1), "限额");
    const [veto] = adjustment(exactly(0), exactly(1), "一票否决", { kind: "veto", isPending: true });
    expect([plain?.kind, plain?.label, plain?.isPending]).toEqual(["adjustment", "限额", false]);
    expect([veto?.kind, veto?.label, veto?.isPending]).toEqual(["veto", "一票否决", true]);
  });
});
