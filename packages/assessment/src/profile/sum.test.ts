import { frameworkSchema, type ProfileInput, profileSchema } from "@faheng/domain";
import { describe, expect, it } from "vitest";
import { framework, profile } from "../../test/support/plugin.ts";
import { sumsOf } from "./sum.ts";

const parsed = frameworkSchema.parse(framework);
const sums = (over: Partial<ProfileInput>) => sumsOf(parsed, profileSchema.parse({ ...profile, ...over }));

describe("sumsOf", () => {
  it("adds base and items", () => {
    expect(sums({})).toEqual([{ source: null, points: 100_000 }]);
    expect(sums({ settings: { ...profile.settings, base: "0.5" } })).toEqual([{ source: null, points: 100_500 }]);
  });

  it("converts and weighs each part, thirds exactly, an indicator named by itself before its group", () => {
    const part = { title: "部分", conversion: null, weight: "1/3" };
    const parts = [
      { ...part, key: "x", groups: ["A"] },
      { ...part, key: "y", groups: ["B"], conversion: { from: "40", to: "100" } },
    ];
    // 60/3 + 40×2.5/3 = 20 + 33.333…
    expect(sums({ parts })).toEqual([{ source: null, points: 53_333 }]);
    const own = { ...part, key: "z", groups: [], indicators: ["1"], weight: "1" };
    // 40 + 20/3 + 33.333…
    expect(sums({ parts: [...parts, own] })).toEqual([{ source: null, points: 80_000 }]);
  });

  it("adds for each source the items that count for it", () => {
    const [first, ...rest] = profile.items;
    const clauses = first?.clauses.map((clause) => ({ ...clause, source: "third" })) ?? [];
    const sources = ["daily", "third"].map((key) => ({ key, title: key, weight: null }));
    const items = first ? [{ ...first, clauses }, ...rest] : [];
    expect(sums({ sources, items })).toEqual([
      { source: "daily", points: 60_000 },
      { source: "third", points: 100_000 },
    ]);
  });

  it("passes over what is no indicator of the framework and a conversion from nothing", () => {
    const unknown = profile.items.map((item) => (item.indicator === "1" ? { ...item, indicator: "9" } : item));
    expect(sums({ items: unknown })).toEqual([{ source: null, points: 60_000 }]);
    const broken = { key: "x", title: "部分", groups: ["A"], conversion: { from: "0", to: "100" }, weight: "1" };
    expect(sums({ parts: [broken] })).toEqual([{ source: null, points: 40_000 }]);
  });
});
