import type { TraceNode } from "@faheng/domain";
import { describe, expect, it } from "vitest";
import { clause, frameworkOf, item } from "@faheng/scoring-samples";
import { scorer } from "../../test/support/score.ts";

const framework = frameworkOf({ A: ["1"], B: ["2"] });
const find = (node: TraceNode, kind: string, code: string): TraceNode | undefined =>
  node.kind === kind && (node.indicator === code || node.clause === code)
    ? node
    : node.children.map((child) => find(child, kind, code)).find((it) => it !== undefined);

describe("the trace", () => {
  const items = [
    item("1", "2", [clause("a", "shortfall", { minimum: 3, points: "1" }, { place: "第2行 第1款" })]),
    item("2", "1", [clause("a", "external", { from: "3", to: "1" })]),
  ];
  const notes = [
    { path: "items.1.floor", note: "原文“扣完为止”理解为本项" },
    { path: "items.1.clauses.a.params.points", note: "每次扣1分系我方理解" },
    { path: "settings.rounding", note: "文件未规定取舍" },
  ];
  const it_ = scorer(framework, items, { fullMarks: "3" }, { readings: notes });

  it("says that the graver replaces where both are known, not while one is pending", () => {
    const states = [clause("a", "flag", { points: "1" }), clause("b", "flag", { points: "2" }, { aggravates: "a" })];
    const it_ = scorer(frameworkOf({ A: ["1"] }), [item("1", "5", states)], { aggravation: "replaces" });
    const said = (facts: Record<string, boolean>) => find(it_.explain({ "1": facts }).trace, "item", "1")?.arithmetic;
    expect(said({ a: true, b: true })).toBe("扣1分＋2分，同一事项取重者，本项得3分（满分5分）");
    expect(said({ a: true })).toBe("扣1分，尚有1款未填报，本项得3至4分（满分5分）");
  });

  it("says the arithmetic of an item in Chinese", () => {
    const { trace } = it_.explain({ "1": { a: 0 }, "2": { a: "1" } });
    expect(find(trace, "item", "1")?.arithmetic).toBe("少3次×1分，扣完为止，本项得0分（满分2分）");
    expect(find(trace, "clause", "a")).toMatchObject({
      arithmetic: "应不少于3次，实0次，少3次×1分，扣3分",
      place: "第2行 第1款",
      facts: [{ key: "a", value: 0 }],
      amount: { worst: -3000, best: -3000 },
    });
  });

  it("marks our readings where they act", () => {
    const { trace } = it_.explain({ "1": { a: 3 }, "2": { a: "1" } });
    expect(find(trace, "item", "1")?.reading).toBe("原文“扣完为止”理解为本项");
    expect(find(trace, "clause", "a")?.reading).toBe("每次扣1分系我方理解");
    expect(trace.children.find(({ kind }) => kind === "rounding")?.reading).toBe("文件未规定取舍");
    expect(find(trace, "item", "2")?.reading).toBeNull();
  });

  it("keeps thirds exact, down to the rounding", () => {
    const { trace, score } = it_.explain({ "1": { a: 3 }, "2": { a: "1" } });
    expect(score.total).toBe(2670);
    expect(find(trace, "item", "2")).toMatchObject({ amount: { worst: 667 }, exact: { worst: "2/3", best: "2/3" } });
    expect(trace.children.find(({ kind }) => kind === "rounding")?.exact).toEqual({ worst: "1/300", best: "1/300" });
  });

  it("says what is pending and what does not apply", () => {
    const pending = it_.explain({ "1": {} }, { notApplicable: { "2": { reason: "无此职能", approvedBy: "法规科" } } });
    expect(find(pending.trace, "item", "1")).toMatchObject({
      isPending: true,
      arithmetic: "尚有1款未填报，本项得0至2分（满分2分）",
    });
    expect(find(pending.trace, "item", "2")?.arithmetic).toBe("不涉及（无此职能），按满分1分计");
    expect(pending.trace.isPending).toBe(true);
  });

  it("shows a veto over a group as what it takes, and as pending only while it may still not strike", () => {
    const own = scorer(
      frameworkOf({ A: ["1"], out: ["!V"] }),
      [item("1", "10", [clause("a", "per-occurrence", { points: "1" })]), item("V", "0", [clause("v", "veto", {})])],
      {},
      { vetoes: [{ indicator: "V", effect: { kind: "zero-group", group: "A" } }] },
    );
    const veto = (v: boolean | null) => {
      const group = own.explain({ "1": { a: 3 }, V: { v } }).trace.children.find(({ label }) => label === "组A");
      return group?.children
        .filter(({ kind }) => kind === "veto")
        .map(({ amount, isPending }) => ({ amount, isPending }));
    };
    // 10 − 3 = 7 are taken for sure, or perhaps.
    expect(veto(true)).toEqual([{ amount: { worst: -7000, best: -7000 }, isPending: false }]);
    expect(veto(null)).toEqual([{ amount: { worst: -7000, best: 0 }, isPending: true }]);
    expect(veto(false)).toEqual([]);
  });
});
