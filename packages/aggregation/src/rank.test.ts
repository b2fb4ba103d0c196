import type { Fraction } from "@faheng/domain";
import { runs } from "@faheng/vitest-config/runs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fraction } from "../test/arbitraries.ts";
import { compare, fromFraction } from "./exact.ts";
import { type RankEntry, rankEntries, type Ties } from "./rank.ts";

const percent = (numerator: number): Fraction => ({ numerator, denominator: 100 });
const entry = (key: string, worst: number, best = worst, ...more: number[]): RankEntry => ({
  key,
  category: "区县",
  values: [
    { worst: percent(worst), best: percent(best) },
    ...more.map((it) => ({ worst: percent(it), best: percent(it) })),
  ],
});
const ranksOf = (entries: readonly RankEntry[], ties: Ties = "gap") =>
  rankEntries(entries, ties).map(
    ({ key, rank }) => `${key} ${rank.best}${rank.best === rank.worst ? "" : `–${rank.worst}`}`,
  );

describe("rankEntries", () => {
  test("settled scores have settled ranks, highest first", () => {
    expect(ranksOf([entry("甲", 80), entry("乙", 95), entry("丙", 90)])).toEqual(["乙 1", "丙 2", "甲 3"]);
  });

  test("equal scores share a rank: with a gap after, without one, or told apart", () => {
    const tied = [entry("甲", 90, 90, 10), entry("乙", 90, 90, 20), entry("丙", 80, 80, 5)];
    expect(ranksOf(tied, "gap")).toEqual(["甲 1", "乙 1", "丙 3"]);
    expect(ranksOf(tied, "dense")).toEqual(["甲 1", "乙 1", "丙 2"]);
    expect(ranksOf(tied, "break")).toEqual(["乙 1", "甲 2", "丙 3"]);
  });

  test("pending facts give a span of ranks", () => {
    expect(ranksOf([entry("甲", 80, 96), entry("乙", 95), entry("丙", 70)])).toEqual(["甲 1–2", "乙 1–2", "丙 3"]);
  });

  test("without gaps, two that can come to one value may count once", () => {
    expect(ranksOf([entry("甲", 85, 95), entry("乙", 90, 92), entry("丙", 80)], "dense")).toContain("丙 2–3");
  });

  test("without gaps, the fewest values that open spans above can share are counted", () => {
    // One value for 甲 and 丙, or for 甲 and 乙, but 乙 and 丙 never meet.
    const above = [entry("甲", 20, 90), entry("乙", 21, 30), entry("丙", 40, 50)];
    expect(ranksOf([...above, entry("丁", 10)], "dense")).toContain("丁 3–4");
  });

  test("of those that may come out equally high, the surer one stands first", () => {
    expect(ranksOf([entry("甲", 10, 90), entry("乙", 60, 90), entry("丙", 50)])).toEqual([
      "乙 1–2",
      "甲 1–3",
      "丙 2–3",
    ]);
  });

  test("who has no further value to break a tie with stands below", () => {
    expect(ranksOf([entry("甲", 90), entry("乙", 90, 90, 0)], "break")).toEqual(["乙 1", "甲 2"]);
  });

  test("categories are ranked apart", () => {
    const entries = [entry("甲", 80), { ...entry("乙", 95), category: "市直" }, entry("丙", 90)];
    expect(rankEntries(entries, "gap").map(({ key, rank }) => [key, rank.best])).toEqual([
      ["丙", 1],
      ["甲", 2],
      ["乙", 1],
    ]);
  });

  test("fractions that floats cannot tell apart are told apart", () => {
    const close = (key: string, numerator: number, denominator: number): RankEntry => {
      const value = { numerator, denominator };
      return { key, category: "", values: [{ worst: value, best: value }] };
    };
    const [a, b] = [close("甲", 94_906_265, 94_906_266), close("乙", 94_906_264, 94_906_265)];
    expect(rankEntries([b, a], "gap").map(({ key }) => key)).toEqual(["甲", "乙"]);
  });

  test.each<[string, RankEntry[], string]>([
    ["an interval turned round", [entry("甲", 90, 80)], "INTERVAL"],
    ["somebody twice", [entry("甲", 90), entry("甲", 80)], "DUPLICATE"],
  ])("refuses %s", (_, entries, code) => {
    expect(() => rankEntries(entries, "gap")).toThrow(
      expect.objectContaining({ code: `FAHENG_AGGREGATION_${code}`, place: "甲" }),
    );
  });

  test("the span holds the rank of every way the pending facts can come out", () => {
    const spans = fc.array(fc.tuple(fraction, fraction, fraction, fraction), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(
        spans,
        fc.constantFrom<Ties>("gap", "dense", "break"),
        fc.infiniteStream(fc.nat(6)),
        (rows, ties, choices) => {
          const entries = rows.map(([a, b, c, d], index): RankEntry => ({
            key: String(index),
            category: "",
            values: [ordered(a, b), ordered(c, d)],
          }));
          // One completion: every value somewhere inside its interval.
          const settled = entries.map((it): RankEntry => {
            const values = it.values.map(({ worst, best }) => {
              const numerator = Math.min(best.numerator, worst.numerator + (choices.next().value ?? 0));
              return { worst: { numerator, denominator: 6 }, best: { numerator, denominator: 6 } };
            });
            return { ...it, values };
          });
          const certain = new Map(rankEntries(settled, ties).map(({ key, rank }) => [key, rank]));
          for (const { key, rank } of rankEntries(entries, ties)) {
            const own = certain.get(key);
            expect(own?.best).toBe(own?.worst);
            expect(rank.best).toBeLessThanOrEqual(own?.best ?? 0);
            expect(rank.worst).toBeGreaterThanOrEqual(own?.worst ?? Infinity);
          }
        },
      ),
      { numRuns: runs({ test: 1_000, campaign: 100_000 }) },
    );
  });

  test("settled ranks agree with counting", () => {
    fc.assert(
      fc.property(fc.array(fraction, { minLength: 1, maxLength: 10 }), (values) => {
        const entries = values.map((value, index): RankEntry => ({
          key: String(index),
          category: "",
          values: [{ worst: value, best: value }],
        }));
        const above = (own: Fraction): Fraction[] => values.filter((it) => it.numerator > own.numerator);
        for (const { key, rank } of rankEntries(entries, "gap"))
          expect(rank.best).toBe(1 + above(values[Number(key)]!).length);
        for (const { key, rank } of rankEntries(entries, "dense")) {
          expect(rank.best).toBe(1 + new Set(above(values[Number(key)]!).map((it) => it.numerator)).size);
        }
      }),
    );
  });
});

function ordered(a: Fraction, b: Fraction): RankEntry["values"][number] {
  return compare(fromFraction(a), fromFraction(b)) <= 0 ? { worst: a, best: b } : { worst: b, best: a };
}
