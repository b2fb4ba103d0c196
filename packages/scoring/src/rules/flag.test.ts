import { describe, expect, it } from "vitest";
import { ruleWith } from "../../test/support/rule.ts";
import { flag } from "./flag.ts";

describe("flag", () => {
  it("takes its amount when something is so (not in the duty system, −2)", () => {
    const rule = ruleWith(flag, { points: "2", label: "是否未纳入职能目标管理" });
    expect([rule.points(true), rule.points(false)]).toEqual(["2", "0"]);
    expect(rule.says(true)).toBe("是否未纳入职能目标管理：是，2分");
    expect(rule.bounds()).toEqual(["0", "2"]);
  });

  it("takes its amount when something is not so", () => {
    const rule = ruleWith(flag, { points: "1", when: false, label: "是否设立机构" });
    expect([rule.points(true), rule.points(false)]).toEqual(["0", "1"]);
    expect(rule.read()).toBe("是否设立机构：“否”的扣1分");
  });

  it("reads nothing but true and false", () => {
    const rule = ruleWith(flag, { points: "1" });
    expect([true, 1, "true", null].map((fact) => rule.accepts(fact))).toEqual([true, false, false, false]);
  });

  it("may still come to be where it is not so, and stays where it is", () => {
    const bad = ruleWith(flag, { points: "2" });
    expect([bad.ahead(true), bad.ahead(false)]).toEqual([
      ["2", "2"],
      ["0", "2"],
    ]);
    // 设立的不扣：once it is there, nothing more is lost.
    const good = ruleWith(flag, { points: "1", when: false });
    expect([good.ahead(true), good.ahead(false)]).toEqual([
      ["0", "0"],
      ["0", "1"],
    ]);
  });

  it("proposes first the answer that makes nothing, and is a table of two for many units", () => {
    const [on, off] = [ruleWith(flag, { points: "2" }), ruleWith(flag, { points: "2", when: false })];
    expect([on.samples, off.samples]).toEqual([
      [false, true],
      [true, false],
    ]);
    expect([true, false].map((fact) => on.bulk?.amounts[on.bulk.slot(fact)])).toEqual([2000, 0]);
    expect([true, false].map((fact) => off.bulk?.amounts[off.bulk.slot(fact)])).toEqual([0, 2000]);
  });

  it("asks and answers in its own words", () => {
    const rule = ruleWith(flag, { points: "2", label: "公开情况", yes: "已公开", no: "未公开", when: false });
    expect(rule.field()).toEqual({ kind: "flag", label: "公开情况", yes: "已公开", no: "未公开" });
    expect(rule.says(false)).toBe("公开情况：未公开，2分");
    expect(rule.says(true)).toBe("公开情况：已公开");
    expect(rule.read()).toBe("公开情况：“未公开”的扣2分");
  });
});
