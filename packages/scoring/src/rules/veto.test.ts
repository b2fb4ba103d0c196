import { describe, expect, it } from "vitest";
import { STANDARD_RULES } from "./index.ts";
import { refuses, ruleWith } from "../../test/support/rule.ts";
import { PLAIN_WEEKS } from "@faheng/domain";
import { veto } from "./veto.ts";

const context = {
  effect: "deduct",
  aggravation: "adds",
  calendar: PLAIN_WEEKS,
  restDays: "stay",
  window: null,
  period: null,
} as const;

describe("veto", () => {
  it("makes no amount itself", () => {
    const rule = ruleWith(veto, {});
    expect([true, false].map(rule.points)).toEqual(["0", "0"]);
    expect(rule.bounds()).toEqual(["0", "0"]);
  });

  it("strikes from a count on, which it includes (死亡3—9人; 10人以上)", () => {
    const strikes = (params: unknown, fact: number) => veto.strikes?.(veto.params.parse(params), fact, context);
    expect([2, 3, 9, 10].map((count) => strikes({ atLeast: 3, atMost: 9 }, count))).toEqual([false, true, true, false]);
    expect([9, 10].map((count) => strikes({ atLeast: 10 }, count))).toEqual([false, true]);
    expect(refuses(veto, { atMost: 3 })).toBe(true);
    expect(refuses(veto, { atLeast: 4, atMost: 3 })).toBe(true);
  });

  it("is one of many kinds, each named once", () => {
    expect(new Set(STANDARD_RULES.map(({ kind }) => kind)).size).toBe(STANDARD_RULES.length);
  });
});
