import { runs } from "@faheng/vitest-config/runs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clause, factsOf, frameworkOf, item, profileOf } from "@faheng/scoring-samples";
import { scorer } from "../test/support/score.ts";
import { rank } from "./rank.ts";

const framework = frameworkOf({ A: ["1"], B: ["2"] });
const each = clause("a", "per-occurrence", { points: "1", max: 10 }, { cap: "10" });
const items = [item("1", "50", [each]), item("2", "50", [each])];
const { score } = scorer(framework, items);
const unit = (name: string, a: number | null, b: number | null, category: string | null = null) => ({
  unit: name,
  category,
  score: score(factsOf({ "1": { a }, "2": { a: b } }).facts),
});
const places = (ties: "gap" | "dense" | "break", tieBreak: string[], ...units: ReturnType<typeof unit>[]) =>
  rank(units, profileOf(items, { ties, tieBreak })).map((it) => `${it.unit}${it.rank}`);

describe("rank", () => {
  it("gives equal scores the same rank, with a gap after or none", () => {
    const units = [unit("a", 0, 0), unit("b", 1, 2), unit("c", 2, 1), unit("d", 5, 0)] as const;
    expect(places("gap", [], ...units)).toEqual(["a1", "b2", "c2", "d4"]);
    expect(places("dense", [], ...units)).toEqual(["a1", "b2", "c2", "d3"]);
  });

  it("tells ties apart by the groups that the profile names", () => {
    expect(places("break", ["A"], unit("b", 1, 2), unit("c", 2, 1), unit("e", 1, 2))).toEqual(["b1", "c3", "e1"]);
  });

  it("ranks categories apart (10 districts, 20 enforcement bureaus, 11 others)", () => {
    const ranked = [unit("a", 0, 1, "区"), unit("b", 0, 0, "局"), unit("c", 0, 2, "区")];
    expect(places("gap", [], ...ranked)).toEqual(["a1", "b1", "c2"]);
  });

  it("does not mind the order of entry", () => {
    const units = [unit("a", 3, 0), unit("b", 0, 0), unit("c", 9, 9)];
    expect(places("gap", [], ...units).toSorted()).toEqual(places("gap", [], ...units.toReversed()).toSorted());
  });

  it("shows how far a rank may still move", () => {
    const ranked = rank([unit("a", 0, 0), unit("b", 5, null), unit("c", 8, 0)], profileOf(items));
    expect(ranked.map(({ range }) => range)).toEqual([
      { best: 1, worst: 1 },
      { best: 2, worst: 3 },
      { best: 2, worst: 3 },
    ]);
  });

  it("gives no rank to a disqualified unit", () => {
    const [first] = [unit("a", 0, 0)];
    const ranked = rank(
      [{ ...first!, score: { ...first!.score, disqualified: true } }, unit("b", 9, 0)],
      profileOf(items),
    );
    expect(ranked.map((it) => it.rank)).toEqual([null, 1]);
  });
});

it("counts those above: as a slow ranking does that looks at every pair, for every rule of ties", () => {
  const counts = fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 }));
  fc.assert(
    fc.property(fc.array(counts, { minLength: 1, maxLength: 8 }), (all) => {
      const units = all.map(([a, b], index) => unit(`u${index}`, a, b));
      // Points are lost one by one: fewer lost, higher.
      type Lost = readonly [number, number];
      const above = ([a, b]: Lost, [c, d]: Lost): boolean => a + b < c + d;
      const ahead = ([a, b]: Lost, [c, d]: Lost): boolean => a + b < c + d || (a + b === c + d && a < c);
      const sums = new Set(all.map(([a, b]) => a + b));
      const expected = {
        gap: all.map((own) => 1 + all.filter((other) => above(other, own)).length),
        dense: all.map(([a, b]) => 1 + [...sums].filter((sum) => sum < a + b).length),
        break: all.map((own) => 1 + all.filter((other) => ahead(other, own)).length),
      };
      for (const ties of ["gap", "dense", "break"] as const) {
        const ranked = rank(units, profileOf(items, { ties, tieBreak: ["A"] }));
        expect(ranked.map((it) => it.rank)).toEqual(expected[ties]);
      }
    }),
    { numRuns: runs({ test: 60, campaign: 5_000 }) },
  );
});
