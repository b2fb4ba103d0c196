import { describe, expect, it } from "vitest";
import { refuses, ruleWith } from "../../test/support/rule.ts";
import { judgement } from "./judgement.ts";

const of = (amount: string) => ({ amount, reason: "材料不全", by: "评审组" });

describe("judgement", () => {
  it("takes a person's amount inside the range, with a reason (扣1—5分)", () => {
    const rule = ruleWith(judgement, { min: "1", max: "5" });
    expect([of("1"), of("2.5"), of("5"), of("0")].map(rule.points)).toEqual(["1", "2.5", "5", "0"]);
    expect([of("0.5"), of("5.001"), of("-1")].map((fact) => rule.accepts(fact))).toEqual([false, false, false]);
    expect(rule.says(of("2"))).toBe("评审组评定：材料不全，2分");
  });

  it("is no judgement without a reason and a person", () => {
    const rule = ruleWith(judgement, { min: "0", max: "5" });
    expect(rule.accepts({ amount: "1", reason: " ", by: "评审组" })).toBe(false);
    expect(rule.accepts({ amount: "1", reason: "材料不全" })).toBe(false);
  });

  it("has no limit where the document gives no range (视情打分)", () => {
    expect(ruleWith(judgement, { min: null, max: null }).bounds()).toEqual(["0", null]);
    expect(ruleWith(judgement, { min: "1", max: "5", zero: false }).bounds()).toEqual(["1", "5"]);
    expect(refuses(judgement, { min: "5", max: "1" })).toBe(true);
    expect(refuses(judgement, {})).toBe(true);
  });

  it("says between what an amount must lie", () => {
    const told = (params: object, amount: string) => ruleWith(judgement, params).refusal(of(amount));
    expect(told({ min: "1", max: "5" }, "6")).toBe("不在1至5之间");
    expect(told({ min: null, max: "5" }, "6")).toBe("不在0至5之间");
    expect(told({ min: "2", max: null }, "1")).toBe("不能小于2");
  });
});
