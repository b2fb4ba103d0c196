import { describe, expect, it } from "vitest";
import { PLAIN_WEEKS } from "@faheng/domain";
import type { Benchmark, RuleContext } from "../rule-kind.ts";
import { benchmarkNameSchema, benchmarksIn, isBenchmark, knownValue, targetOf, targetText } from "./target.ts";

const NAME = { benchmark: "mean" } as const;
const context = (own?: Partial<Benchmark>): RuleContext => ({
  effect: "deduct",
  aggravation: "adds",
  calendar: PLAIN_WEEKS,
  restDays: "stay",
  window: null,
  period: null,
  ...(own && {
    benchmarks: new Map([["mean", { title: "全省平均", value: null, least: null, most: null, ...own } as never]]),
  }),
});
const of = (own?: Partial<Benchmark>) => targetOf<{ at: number }>(NAME, ({ at }) => at, context(own));

describe("a target", () => {
  it("that is stated is known, and its ends are itself", () => {
    const stated = targetOf({ at: 90 }, ({ at }) => at, context());
    expect(stated).toEqual({ value: 90, least: 90, most: 90, title: null });
    expect(targetText(stated, String)).toBe("90");
    expect(knownValue(stated)).toBe(90);
  });

  it("that a benchmark names is what was made known", () => {
    const known = of({ value: 86 });
    expect(known).toEqual({ value: 86, least: 86, most: 86, title: "全省平均" });
    expect(targetText(known, String)).toBe("全省平均（86）");
    expect(knownValue(known)).toBe(86);
  });

  it("that is not known yet lies between the ends that are", () => {
    const open = of({ least: 0, most: 100 });
    expect(open).toEqual({ value: null, least: 0, most: 100, title: "全省平均" });
    expect(targetText(open, String)).toBe("全省平均（尚未公布）");
    expect(() => knownValue(open)).toThrow(RangeError);
    // Nothing at all is known of it: not even what it is called.
    expect(of()).toEqual({ value: null, least: null, most: null, title: "mean" });
    expect(() => knownValue(of())).toThrow("mean is not known yet");
  });

  it("is a benchmark by its name alone", () => {
    expect([isBenchmark(NAME), isBenchmark({ at: 1 })]).toEqual([true, false]);
    expect(benchmarksIn(NAME, "share")).toEqual([{ key: "mean", kind: "share" }]);
    expect(benchmarksIn({ at: 1 }, "share")).toEqual([]);
    expect(benchmarkNameSchema.safeParse({ benchmark: "mean", at: 1 }).success).toBe(false);
  });
});
