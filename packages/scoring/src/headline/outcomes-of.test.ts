import type { ProfileInput } from "@faheng/domain";
import { bonus, clause, factsOf, frameworkOf, item, profileOf } from "@faheng/scoring-samples";
import { describe, expect, it } from "vitest";
import { compile } from "../compile/compile.ts";
import { explain } from "../trace/explain.ts";

const framework = frameworkOf({ A: ["1"], X: ["+P"] });
const each = clause("a", "per-occurrence", { points: "1", max: 100 });
const items = [item("1", "100", [each]), bonus("P", "10", [each])];
const grades = [
  { name: "优秀", atLeast: "90" },
  { name: "良好", atLeast: "0" },
];
type Condition = NonNullable<ProfileInput["conditions"]>[number];
const below80 = (effect: Condition["effect"], wording: string): Condition => ({
  id: effect.kind,
  when: { measure: { of: "base" }, is: "below", line: { kind: "points", points: "80" } },
  effect,
  place: "第1条",
  wording,
});
const conditions = [
  below80({ kind: "verdict", words: "目标未完成" }, "未完成的"),
  below80({ kind: "lower-grade", by: 1 }, "降等的"),
  below80({ kind: "cap-grade", grade: "良好" }, "不得评优的"),
  below80({ kind: "cap-total", points: "59" }, "封顶的"),
  below80({ kind: "no-bonus" }, "不加分的"),
];
const headline = (lost: number | null) =>
  explain(
    compile(framework, profileOf(items, { grades }, { conditions })),
    factsOf({ "1": lost === null ? {} : { a: lost }, P: { a: 0 } }),
  ).headline;

describe("what conditions come to, above a score", () => {
  it("says what each did, with the words and amounts of it", () => {
    expect(headline(30).outcomes).toEqual([
      { kind: "verdict", words: "目标未完成", amount: null, wording: "未完成的", isPending: false },
      { kind: "lower-grade", words: null, amount: 1, wording: "降等的", isPending: false },
      { kind: "cap-grade", words: "良好", amount: null, wording: "不得评优的", isPending: false },
      { kind: "cap-total", words: null, amount: 59_000, wording: "封顶的", isPending: false },
      { kind: "no-bonus", words: null, amount: null, wording: "不加分的", isPending: false },
    ]);
  });

  it("is open while what is pending decides, and nothing where none strikes", () => {
    expect(headline(null).outcomes?.map(({ isPending }) => isPending)).toEqual([true, true, true, true, true]);
    expect(headline(10)).not.toHaveProperty("outcomes");
  });

  it("tells of no veto that strikes a score out, which has words of its own", () => {
    const veto = (effect: Condition["effect"]) => {
      const flagged = frameworkOf({ A: ["1", "!V"] });
      const own = [
        item("1", "100", [each]),
        item("V", "0", [clause("v", "veto", {})], {
          start: "zero",
          floor: { kind: "none" },
          ceiling: { kind: "none" },
        }),
      ];
      const plan = compile(flagged, profileOf(own, {}, { vetoes: [{ indicator: "V", effect }] }));
      return explain(plan, factsOf({ "1": { a: 0 }, V: { v: true } })).headline.outcomes;
    };
    expect(veto({ kind: "zero-total" })).toBeUndefined();
    expect(veto({ kind: "verdict", words: "目标未完成" })).toMatchObject([{ kind: "verdict", isPending: false }]);
  });
});
