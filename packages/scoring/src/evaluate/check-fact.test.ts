import { describe, expect, it } from "vitest";
import type { Fact } from "@faheng/domain";
import { clause, factsOf, frameworkOf, item } from "@faheng/scoring-samples";
import { problemsOf } from "../../test/support/rule.ts";
import { scorer } from "../../test/support/score.ts";
import { score } from "../compute-score.ts";
import { checkFact } from "./check-fact.ts";

const framework = frameworkOf({ A: ["1", "2", "3"] });
const { plan } = scorer(framework, [
  item("1", "10", [
    clause("a", "per-occurrence", { points: "1", max: 99, label: "缺席次数" }),
    clause("b", "ratio", { target: "90%", side: "below", points: "1" }),
  ]),
  item("2", "10", [
    clause("a", "states", {
      states: [
        { key: "x", label: "甲", points: "1" },
        { key: "y", label: "乙", points: "0" },
      ],
    }),
  ]),
]);

describe("checkFact", () => {
  it("lets a right fact and a pending one pass", () => {
    expect(checkFact(plan, { indicator: "1", key: "a", fact: 3 })).toBeNull();
    expect(checkFact(plan, { indicator: "1", key: "a", fact: null })).toBeNull();
  });

  it.each<[stated: [indicator: string, key: string, fact: Fact], code: string, place: string]>([
    [["9", "a", 1], "FAHENG_FACT_UNKNOWN_INDICATOR", "9"],
    [["1", "z", 1], "FAHENG_FACT_UNKNOWN_KEY", "1.z"],
    [["3", "a", 1], "FAHENG_FACT_UNKNOWN_KEY", "3.a"],
    [["1", "a", -1], "FAHENG_FACT_RANGE", "1.a"],
    [["1", "a", 100], "FAHENG_FACT_RANGE", "1.a"],
    [["1", "a", "3"], "FAHENG_FACT_SHAPE", "1.a"],
    [["1", "a", 1.5], "FAHENG_FACT_SHAPE", "1.a"],
    [["1", "b", { numerator: 3, denominator: 2 }], "FAHENG_FACT_RANGE", "1.b"],
    [["2", "a", "z"], "FAHENG_FACT_RANGE", "2.a"],
  ])("names what is wrong with %j: %s at %s", ([indicator, key, fact], code, place) => {
    const fault = checkFact(plan, { indicator, key, fact });
    expect([fault?.code, fault?.place]).toEqual([code, place]);
  });

  it("says it in both languages, with what would be right", () => {
    const report = checkFact(plan, { indicator: "1", key: "a", fact: -1 })?.report();
    expect(report?.mend).toEqual({ zh: "应填：0至99的整数（次）。", en: "Expected: a whole number from 0 to 99." });
    expect(report?.message.en).toBe("“缺席次数” is out of range: must not be less than 0");
    expect(report?.message.zh).toBe("“缺席次数”超出允许范围：不能小于0");
  });
});

describe("a file of facts", () => {
  it("is refused with every fault listed, and nothing is scored", () => {
    const facts = factsOf(
      { "1": { a: -1, z: 2 }, "9": { a: 1 } },
      { notApplicable: { "8": { reason: "无", approvedBy: null } } },
    );
    expect(problemsOf(() => score(plan, facts))).toEqual([
      "FAHENG_FACT_UNKNOWN_INDICATOR 8",
      "FAHENG_FACT_UNKNOWN_KEY 1.z",
      "FAHENG_FACT_UNKNOWN_INDICATOR 9",
      "FAHENG_FACT_RANGE 1.a",
    ]);
  });
});
