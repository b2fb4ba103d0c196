import { describe, expect, it } from "vitest";
import { clause, frameworkOf, item } from "@faheng/scoring-samples";
import { scorer } from "../../test/support/score.ts";

const framework = frameworkOf({ A: ["1", "2"], B: ["3"], "B/C": ["4"] });
const each = clause("a", "per-occurrence", { points: "1" });
const from = (source: string) => clause(source, "per-occurrence", { points: "1" }, { source });

describe("group limits", () => {
  it("hold a group's sum, the inner before the outer", () => {
    const items = ["1", "2", "3", "4"].map((code) => item(code, "10", [each], { floor: { kind: "none" } }));
    const it = scorer(
      framework,
      items,
      {},
      {
        groupLimits: [
          { group: "A", floor: { kind: "points", points: "0" }, ceiling: { kind: "points", points: "15" } },
          { group: "C", floor: { kind: "points", points: "5" }, ceiling: { kind: "none" } },
          { group: "B", floor: { kind: "none" }, ceiling: { kind: "multiple", factor: "60%" } },
        ],
      },
    );
    const facts = { "1": { a: 0 }, "2": { a: 1 }, "3": { a: 2 }, "4": { a: 9 } };
    expect([it.group("A", facts), it.group("C", facts), it.group("B", facts)]).toEqual(["15", "5", "12"]);
    expect(it.total(facts)).toBe("27");
  });
});

describe("parts", () => {
  it("are converted and weighted (100 points counted as 30; 70 % and 30 %)", () => {
    const items = [item("1", "70", [each]), item("3", "100", [each])];
    const it = scorer(
      framework,
      items,
      { fullMarks: "100" },
      {
        parts: [{ key: "survey", title: "测评", groups: ["B"], conversion: { from: "100", to: "30" }, weight: "1" }],
      },
    );
    expect(it.total({ "1": { a: 7 }, "3": { a: 10 } })).toBe("90");
    const weighted = scorer(
      framework,
      [item("1", "100", [each]), item("3", "100", [each])],
      { fullMarks: "100" },
      {
        parts: [
          { key: "daily", title: "日常", groups: ["A"], conversion: null, weight: "70%" },
          { key: "opinion", title: "民意", groups: ["B"], conversion: null, weight: "30%" },
        ],
      },
    );
    expect(weighted.total({ "1": { a: 10 }, "3": { a: 5 } })).toBe("91.5");
  });

  it("leave what they do not name as it is, and take single indicators out of a group", () => {
    const items = [item("1", "50", [each]), item("2", "50", [each])];
    const it = scorer(
      framework,
      items,
      { fullMarks: "75" },
      {
        parts: [{ key: "half", title: "折半", groups: [], indicators: ["2"], conversion: null, weight: "50%" }],
      },
    );
    expect(it.total({ "1": { a: 10 }, "2": { a: 10 } })).toBe("60");
  });
});

describe("sources", () => {
  const sources = (...weights: (string | null)[]) =>
    weights.map((weight, index) => ({ key: `s${index}`, title: `来源${index}`, weight }));

  it("see the same item each for itself, and are blended", () => {
    const items = [item("1", "100", [from("s0"), from("s1")])];
    const it = scorer(framework, items, { fullMarks: "100" }, { sources: sources("85%", "15%") });
    expect(it.total({ "1": { s0: 10, s1: 30 } })).toBe("87");
    expect(it.total({ "1": { s0: 10 } })).toBe("76.5–91.5");
  });

  it("count an item of one source in its world alone, and one of none in every world", () => {
    const items = [item("1", "60", [from("s0")]), item("2", "60", [from("s1")]), item("3", "40", [each])];
    const it = scorer(framework, items, { fullMarks: "100" }, { sources: sources("30%", "70%") });
    // 0.3 × (50 + 36) + 0.7 × (55 + 36)
    expect(it.total({ "1": { s0: 10 }, "2": { s1: 5 }, "3": { a: 4 } })).toBe("89.5");
    expect(it.item("1", { "1": { s0: 10 }, "2": { s1: 5 }, "3": { a: 4 } })).toBe("50");
  });

  it.each([
    { large: "s0", small: "s1", a: [60_000, 60_000, 32_500], b: [70_000, 70_000, 59_800] },
    { large: "s1", small: "s0", a: [60_000, 60_000, 42_500], b: [70_000, 70_000, 46_200] },
  ])("show a group as large as it is in the source where it is largest: $large", ({ large, small, a, b }) => {
    // Of a hundred, one source gives 60 to A and 40 to B, the other 30 and 70.
    const items = [
      item("1", "60", [from(large)]),
      item("2", "30", [from(small)]),
      item("3", "40", [from(large)]),
      item("4", "70", [from(small)]),
    ];
    const it = scorer(framework, items, { fullMarks: "100" }, { sources: sources("30%", "70%") });
    const facts = { "1": { [large]: 10 }, "2": { [small]: 5 }, "3": { [large]: 4 }, "4": { [small]: 0 } };
    const groups = new Map(it.score(facts).groups.map((found) => [found.group, found]));
    const shown = ["A", "B"].map((code) => {
      const { full, applicable, interval } = groups.get(code)!;
      return [full, applicable, interval.worst];
    });
    // The larger share: 50 of 60 and 36 of 40; the smaller: 25 of 30 and 70 of 70.
    expect(shown).toEqual([a, b]);
    expect(it.score(facts).total).toBe((a[2] ?? 0) + (b[2] ?? 0));
  });

  it("give an interval until the office sets a weight", () => {
    const items = [item("1", "100", [from("s0"), from("s1"), from("s2")])];
    const it = scorer(framework, items, { fullMarks: "100" }, { sources: sources("40%", null, null) });
    const score = it.score({ "1": { s0: 0, s1: 10, s2: 20 } });
    expect(score).toMatchObject({ total: null, interval: { worst: 88_000, best: 94_000 }, unweighted: ["s1", "s2"] });
  });
});
