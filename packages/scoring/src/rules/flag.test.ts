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
});
