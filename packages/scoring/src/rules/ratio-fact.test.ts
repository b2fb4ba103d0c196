import { FahengError, type Fact } from "@faheng/domain";
import { describe, expect, it } from "vitest";
import { compile } from "../compile/compile.ts";
import { checkFact } from "../evaluate/check-fact.ts";
import { clause, frameworkOf, item, profileOf } from "@faheng/scoring-samples";
import { refuses, ruleWith } from "../../test/support/rule.ts";
import { carry } from "./carry.ts";
import { proRata } from "./pro-rata.ts";
import { ratio } from "./ratio.ts";
import { tiers } from "./tiers.ts";

const of = (numerator: Fact, denominator: Fact) => ({ numerator, denominator });

/** Every kind that takes a ratio, with shares over 100 % allowed. */
const KINDS = [
  [ratio, { target: "100%", side: "above", points: "1" }],
  [proRata, { points: "5", share: "done" }],
  [tiers, { measure: "ratio", tiers: [{ atLeast: "60%", points: "3" }], otherwise: "0" }],
] as const;

describe.each(KINDS)("a ratio fact of $kind", (rule, params) => {
  const exceeding = ruleWith(rule, { ...params, mayExceed: true });
  const plain = ruleWith(rule, params);

  it("is no part of nothing: 3/0 is refused, 0/0 is taken", () => {
    for (const asked of [plain, exceeding]) {
      expect([of(3, 0), of("0.1", 0), of(3, "0.0")].map(asked.accepts)).toEqual([false, false, false]);
      expect([of(0, 0), of("0.0", "0")].map(asked.accepts)).toEqual([true, true]);
    }
  });

  it("takes no bare number above 1, which lost its percent sign", () => {
    for (const asked of [plain, exceeding]) {
      expect(["25", 25, "1.01", 1.01, "100"].map(asked.accepts)).not.toContain(true);
      expect(["25%", "0.25", 0.25, "1", 1, "1/4"].map(asked.accepts)).not.toContain(false);
    }
  });

  it("exceeds the whole up to a stated bound, ten times the whole unless the profile says", () => {
    expect(["120%", of(1000, 100)].map(exceeding.accepts)).toEqual([true, true]);
    expect(["1000.1%", of(1001, 100)].map(exceeding.accepts)).toEqual([false, false]);
    const bounded = ruleWith(rule, { ...params, mayExceed: true, mostShare: "150%" });
    expect(["150%", "151%"].map(bounded.accepts)).toEqual([true, false]);
    expect(refuses(rule, { ...params, mayExceed: true, mostShare: "90%" })).toBe(true);
  });

  it("has decimals and large amounts in yuan, exact", () => {
    expect([of("85.2", "88.7"), of(310.5, 400), of("999999999999999", "999999999999999.000001")].map(plain.accepts)) //
      .toEqual([true, true, true]);
    const wrong = [
      of("1e3", 2000),
      of("1,5", 2),
      of("", 1),
      of("0.1234567", 1),
      of(1234567890123456, 1e15),
      of(true, 1),
    ];
    expect(wrong.map(plain.accepts)).not.toContain(true);
  });
});

describe("a ratio fact", () => {
  it("makes the exact amount of its decimals", () => {
    const rule = ruleWith(ratio, { target: "100%", side: "below", points: "1" });
    expect(rule.points(of("85.2", "88.7"))).toBe("3500/887");
    expect(rule.points(of("310.5", "621"))).toBe("50");
    expect(rule.points(of(12_345_678_901, 24_691_357_802))).toBe("50");
    expect(rule.points(of("12345678901.55", "24691357803.1"))).toBe("50");
    expect(rule.says(of("310.5", "621"))).toBe("比率310.5/621（50%），目标100%，低50个百分点×1分");
  });

  it("is refused with the mend, on the API as in a file", () => {
    const plan = compile(
      frameworkOf({ A: ["1"] }),
      profileOf([item("1", "4", [clause("a", "pro-rata", { points: "4", share: "done", mayExceed: true })])]),
    );
    const told = (fact: Fact) => checkFact(plan, { indicator: "1", key: "a", fact })?.report().message;
    expect(told("25")?.zh).toContain('百分数应写成"25%"，或分别填分子、分母');
    expect(told("25")?.en).toContain('write "25%", or numerator and denominator');
    expect(told(of(3, 0))?.zh).toContain("分母为0时分子也应为0（没有应统计的事项填0/0）");
    expect(told("1200%")?.zh).toContain("不能大于1000%");
    expect(told(of("1.5x", 2))?.zh).toContain("“1.5x”应为不小于0的数");
    expect(checkFact(plan, { indicator: "1", key: "a", fact: of(3, 0) })).toBeInstanceOf(FahengError);
    expect(told(of(0, 0))).toBeUndefined();
  });
});

describe("a share in a profile", () => {
  it("needs its percent sign above 1, too", () => {
    expect(refuses(ratio, { target: "90", side: "below", points: "1", mayExceed: true })).toBe(true);
    expect(refuses(ratio, { target: "90%", side: "below", points: "1", step: "5" })).toBe(true);
    expect(refuses(proRata, { points: "5", share: "done", target: "60" })).toBe(true);
    expect(refuses(carry, { weight: "50", full: "100" })).toBe(true);
    expect(refuses(tiers, { measure: "ratio", tiers: [{ atLeast: "60", points: "3" }], otherwise: "0" })).toBe(true);
    expect(refuses(tiers, { measure: "count", tiers: [{ atLeast: "60", points: "3" }], otherwise: "0" })).toBe(false);
  });
});
