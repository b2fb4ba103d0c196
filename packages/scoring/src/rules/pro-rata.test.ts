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

  it("only comes to more that is done", () => {
    const missing = ruleWith(proRata, { points: "5", share: "missing" });
    expect([missing.ahead("70%"), missing.ahead("100%")]).toEqual([
      ["0", "1.5"],
      ["0", "0"],
    ]);
    const done = ruleWith(proRata, { points: "5", share: "done" });
    expect([done.ahead("70%"), done.ahead("100%")]).toEqual([
      ["3.5", "5"],
      ["5", "5"],
    ]);
  });

  it("counts no more than the whole, however much is done", () => {
    const rule = ruleWith(proRata, { points: "6", share: "done", target: "80%", mayExceed: true });
    // 60 of 80 is three quarters.
    expect(["60%", "80%", "100%", "500%"].map(rule.points)).toEqual(["4.5", "6", "6", "6"]);
    expect(rule.accepts("1001%")).toBe(false);
    expect(ruleWith(proRata, { points: "6", share: "missing", target: "80%" }).points("60%")).toBe("1.5");
  });

  it("says which share makes what", () => {
    const rule = ruleWith(
      proRata,
      { points: "6", share: "done", target: "60%", label: "检查覆盖率" },
      { effect: "award" },
    );
    expect(rule.read()).toBe("检查覆盖率（以60%为全部完成）：按已完成比例得分，满额6分");
    expect(rule.says(of(1, 5))).toBe("检查覆盖率1/5（20%），已完成约33.33%×6分");
    expect(ruleWith(proRata, { points: "5", share: "missing" }).read()).toBe("完成比例：按未完成比例扣分，满额5分");
    expect(ruleWith(proRata, { points: "5", share: "missing" }).says(of(4, 4))).toBe("完成比例4/4（100%）");
  });

  it("proposes ten tenths of the target, down to nothing", () => {
    const { samples } = ruleWith(proRata, { points: "6", share: "done", target: "60%" });
    expect([samples.length, samples[0], samples[5], samples[10]]).toEqual([11, "60%", "30%", "0%"]);
  });
});
