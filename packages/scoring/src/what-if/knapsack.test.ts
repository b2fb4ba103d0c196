import { runs } from "@faheng/vitest-config/runs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cheapestCover, type Option } from "./knapsack.ts";

const of = (cost: number, gain: number): Option => ({ cost, gain });

describe("the cheapest cover", () => {
  it("changes nothing where nothing is needed", () => {
    expect(cheapestCover([[of(1, 5)], [of(1, 5)]], 0)).toEqual([-1, -1]);
    expect(cheapestCover([[of(1, 5)]], -3)).toEqual([-1]);
    expect(cheapestCover([], 0)).toEqual([]);
  });

  it("is none where everything together is too little", () => {
    expect(cheapestCover([[of(1, 500)], [of(1, 400)]], 1000)).toBeNull();
    expect(cheapestCover([], 1)).toBeNull();
    expect(cheapestCover([[], []], 1)).toBeNull();
  });

  it("takes what suffices together, and one option of a group", () => {
    // 600 + 400 = 1000: both are needed, and no group gives twice.
    expect(cheapestCover([[of(1, 600), of(1, 100)], [of(1, 400)]], 1000)).toEqual([0, 0]);
    expect(cheapestCover([[of(1, 600), of(1, 400)]], 1000)).toBeNull();
  });

  it("takes one large gain before two small ones, by the cost and not by the number", () => {
    expect(cheapestCover([[of(1, 500)], [of(1, 500)], [of(1, 1000)]], 1000)).toEqual([-1, -1, 0]);
    expect(cheapestCover([[of(1, 500)], [of(1, 500)], [of(3, 1000)]], 1000)).toEqual([0, 0, -1]);
  });

  it("takes of a group the option that is cheaper and still suffices", () => {
    expect(cheapestCover([[of(5, 3000), of(2, 1000), of(4, 2000)]], 1000)).toEqual([1]);
    expect(cheapestCover([[of(5, 3000), of(2, 1000), of(4, 2000)]], 1001)).toEqual([2]);
  });

  it("suffices for sums that have no common step, too", () => {
    // 1 000 003 is a prime: a step is 11 thousandths here, and gains are rounded down to whole steps.
    const groups = [[of(1, 600_007)], [of(1, 400_009)], [of(9, 2_000_000)]];
    const picks = cheapestCover(groups, 1_000_003)!;
    const gained = picks.reduce((sum, pick, group) => sum + (groups[group]?.[pick]?.gain ?? 0), 0);
    expect(gained).toBeGreaterThanOrEqual(1_000_003);
  });
});

it("no choice at all is cheaper, as trying every one shows", () => {
  const option = fc.record({ cost: fc.integer({ min: 1, max: 9 }), gain: fc.integer({ min: 1, max: 40 }) });
  const groups = fc.array(fc.array(option, { maxLength: 3 }), { maxLength: 5 });
  fc.assert(
    fc.property(groups, fc.integer({ min: 1, max: 120 }), (all, needed) => {
      const cheapest = byTrying(all, needed);
      const picks = cheapestCover(all, needed);
      expect(picks === null).toBe(cheapest === Number.POSITIVE_INFINITY);
      if (picks === null) return;
      const chosen = picks.flatMap((pick, group) => (pick < 0 ? [] : [all[group]![pick]!]));
      expect(chosen.reduce((sum, { gain }) => sum + gain, 0)).toBeGreaterThanOrEqual(needed);
      expect(chosen.reduce((sum, { cost }) => sum + cost, 0)).toBe(cheapest);
    }),
    { numRuns: runs({ test: 300, campaign: 20_000 }) },
  );
});

/** The least cost by going through every choice. */
function byTrying([first, ...others]: readonly (readonly Option[])[], needed: number): number {
  if (needed <= 0) return 0;
  if (first === undefined) return Number.POSITIVE_INFINITY;
  return Math.min(byTrying(others, needed), ...first.map(({ cost, gain }) => cost + byTrying(others, needed - gain)));
}
