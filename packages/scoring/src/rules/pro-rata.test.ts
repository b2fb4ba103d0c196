import { describe, expect, it } from "vitest";
import { ruleWith } from "../../test/support/rule.ts";
import { proRata } from "./pro-rata.ts";

const of = (numerator: number, denominator: number) => ({ numerator, denominator });

describe("pro-rata", () => {
  it("takes the share that is not done (at most 5)", () => {
    const rule = ruleWith(proRata, { points: "5", share: "missing" });
    expect([of(10, 10), of(7, 10), of(0, 10), of(1, 3)].map(rule.points)).toEqual(["0", "1.5", "5", "10/3"]);
    expect(rule.says(of(7, 10))).toBe("完成比例7/10（70%），未完成30%×5分");
    expect(rule.bounds()).toEqual(["0", "5"]);
  });

  it("measures against a target share (daily-inspection rate of 60%)", () => {
    const rule = ruleWith(proRata, { points: "6", share: "done", target: "60%" }, { effect: "award" });
    expect(["60%", "30%", "100%", "0%"].map(rule.points)).toEqual(["6", "3", "6", "0"]);
  });

  it("reads nothing of nothing as its parameters say", () => {
    expect(ruleWith(proRata, { points: "5", share: "missing" }).points(of(0, 0))).toBe("0");
    expect(ruleWith(proRata, { points: "5", share: "missing", whenNone: "zero" }).points(of(0, 0))).toBe("5");
  });
});
