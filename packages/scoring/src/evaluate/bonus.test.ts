import { describe, expect, it } from "vitest";
import { bonus, clause, frameworkOf, item } from "@faheng/scoring-samples";
import { scorer } from "../../test/support/score.ts";

const framework = frameworkOf({ A: ["1"], X: ["+P", "+Q", "+R"] });
const main = item("1", "100", [clause("a", "per-occurrence", { points: "1" })]);
const levels = {
  categories: ["high", "low"].map((key, index) => ({ key, label: key, points: index === 0 ? "1" : "0.5" })),
};
const of = (category: string, ...matters: string[]) => ({ a: matters.map((matter) => ({ category, matter })) });

describe("the bonus", () => {
  const items = [main, ...["P", "Q", "R"].map((code) => bonus(code, "2", [clause("a", "events", levels)]))];
  const none = { P: { a: [] }, Q: { a: [] }, R: { a: [] }, "1": { a: 0 } };

  it("comes on top of full marks, each item under its cap", () => {
    const it = scorer(framework, items, { fullMarks: "100" });
    expect(it.total({ ...none, P: of("high", "a", "b", "c"), Q: of("low", "d") })).toBe("102.5");
    expect(it.total({ ...none, P: {} })).toBe("100–102");
  });

  it("stays under caps over several items, the inner first", () => {
    const it = scorer(
      framework,
      items,
      {},
      {
        bonusCaps: [
          { indicators: ["P", "Q", "R"], cap: "4" },
          { indicators: ["P", "Q"], cap: "2.5" },
        ],
      },
    );
    const facts = { ...none, P: of("high", "a", "b"), Q: of("high", "c", "d"), R: of("high", "e", "f") };
    expect(it.total(facts)).toBe("104");
    expect(it.total({ ...facts, R: { a: [] } })).toBe("102.5");
    expect(it.group("X", facts)).toBe("4");
  });

  it("may be limited as a group", () => {
    const it = scorer(
      framework,
      items,
      {},
      {
        groupLimits: [{ group: "X", floor: { kind: "none" }, ceiling: { kind: "points", points: "3" } }],
      },
    );
    expect(it.total({ ...none, P: of("high", "a", "b"), Q: of("high", "c", "d") })).toBe("103");
  });

  it("stays under the total's ceiling where there is one", () => {
    const it = scorer(framework, items, { totalCeiling: "100" });
    expect(it.total({ ...none, P: of("high", "a", "b") })).toBe("100");
  });
});
