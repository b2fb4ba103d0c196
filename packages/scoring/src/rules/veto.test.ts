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

  it("strikes on yes where no count is asked", () => {
    const rule = ruleWith(veto, { label: "发生重大事故" });
    expect([rule.strikes(true), rule.strikes(false)]).toEqual([true, false]);
    expect(rule.field()).toEqual({ kind: "flag", label: "发生重大事故", yes: "是", no: "否" });
    expect([rule.accepts(true), rule.accepts(1)]).toEqual([true, false]);
    expect([rule.says(true), rule.says(false)]).toEqual(["发生重大事故：是，予以否决", "发生重大事故：否"]);
    expect(rule.read()).toBe("发生重大事故：“是”的予以否决");
  });

  it("asks for a count where it strikes by one, and says from which to which", () => {
    const rule = ruleWith(veto, { atLeast: 3, atMost: 9, label: "死亡人数" });
    expect(rule.field()).toMatchObject({ kind: "count", unit: "人", max: 1_000_000 });
    expect([rule.accepts(3), rule.accepts(true), rule.accepts(-1), rule.accepts(2.5)]).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect(rule.read()).toBe("死亡人数：3—9人的予以否决");
    expect(ruleWith(veto, { atLeast: 10, label: "死亡人数" }).read()).toBe("死亡人数：10人以上的予以否决");
    expect([rule.says(3), rule.says(10)]).toEqual(["死亡人数：3人，予以否决", "死亡人数：10人"]);
  });

  it("is settled once no count more changes anything", () => {
    // 3 to 9 strike: 10 is past it for good. From 10 on, 10 itself is.
    expect(ruleWith(veto, { atLeast: 3, atMost: 9 }).settledFrom).toBe(10);
    expect(ruleWith(veto, { atLeast: 10 }).settledFrom).toBe(10);
    expect(ruleWith(veto, {}).settledFrom).toBe(1);
  });

  it("packs whether it strikes", () => {
    const { bulk } = ruleWith(veto, { atLeast: 3, atMost: 9 });
    expect([2, 3, 9, 10].map((fact) => bulk?.slot(fact))).toEqual([0, 1, 1, 0]);
    expect(ruleWith(veto, { atLeast: 3 }).samples).toEqual([0, 3]);
    expect(ruleWith(veto, {}).samples).toEqual([false, true]);
  });
});
