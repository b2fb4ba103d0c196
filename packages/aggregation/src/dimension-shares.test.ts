import type { Fraction } from "@faheng/domain";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assessed } from "../test/arbitraries.ts";
import { frameworkOf, NOWHERE } from "../test/framework.ts";
import { crosswalkOf } from "./crosswalk.ts";
import { type DimensionShare, dimensionShares } from "./dimension-shares.ts";
import { add, compare, fromFraction, ZERO } from "./exact.ts";
import { measureItems } from "./measure.ts";

describe("dimensionShares", () => {
  test("splits an item over its entries and leaves out what does not apply", () => {
    const framework = frameworkOf([
      { code: "1", group: "A" },
      { code: "2", group: "B" },
      { code: "3", group: "B" },
      { code: "4", taxonomies: NOWHERE },
    ]);
    const measured = measureItems(
      framework,
      [
        { indicator: "1", state: "scored", full: 2000, interval: { worst: 1500, best: 1500 } },
        { indicator: "2", state: "pending", full: 3000, interval: { worst: 0, best: 3000 } },
        { indicator: "3", state: "not-applicable", full: 5000, interval: { worst: 5000, best: 5000 } },
        { indicator: "4", state: "scored", full: 1000, interval: { worst: 1000, best: 1000 } },
      ],
      0,
    );
    const { dimensions, unmapped, whole } = dimensionShares(crosswalkOf(framework, "O"), measured);
    expect(dimensions.map(({ entry, share, weight }) => [entry, share, weight])).toEqual([
      ["O1", { worst: ratio(3, 4), best: ratio(3, 4) }, ratio(2000)],
      ["O4", { worst: ratio(0), best: ratio(1) }, ratio(1500)],
      ["O5", { worst: ratio(0), best: ratio(1) }, ratio(1500)],
    ]);
    expect(dimensions[1]).toMatchObject({ indicators: ratio(1), notApplicable: ratio(1, 2), pending: ratio(1, 2) });
    expect(unmapped.share).toEqual({ worst: ratio(1), best: ratio(1) });
    expect(whole.share).toEqual({ worst: ratio(5, 12), best: ratio(11, 12) });
  });

  test("where nothing can be earned there is no share, never a zero", () => {
    const framework = frameworkOf([{ code: "1" }]);
    const items = [{ indicator: "1", state: "not-applicable", full: 1000, interval: { worst: 0, best: 0 } }] as const;
    const { dimensions, whole } = dimensionShares(crosswalkOf(framework, "O"), measureItems(framework, items, 0));
    expect(dimensions[0]?.share).toBeNull();
    expect(whole.share).toBeNull();
  });

  test("an indicator that the profile does not score is counted and weighs nothing", () => {
    const framework = frameworkOf([{ code: "1" }, { code: "2" }]);
    const items = [
      { indicator: "1", state: "scored", full: 1000, interval: { worst: 500, best: 500 } },
      { indicator: "2", state: "unscored", full: 1000, interval: { worst: 0, best: 0 } },
    ] as const;
    const { whole } = dimensionShares(crosswalkOf(framework, "O"), measureItems(framework, items, 0));
    expect(whole).toMatchObject({ weight: ratio(1000), indicators: ratio(2), share: { worst: ratio(1, 2) } });
  });

  test("dimensions and the unmapped add up to the whole exactly, whatever the mapping", () => {
    fc.assert(
      fc.property(assessed, fc.constantFrom(0, 100_000), ({ indicators, items }, base) => {
        const framework = frameworkOf(indicators);
        const { dimensions, unmapped, whole } = dimensionShares(
          crosswalkOf(framework, "O"),
          measureItems(framework, items, base),
        );
        const amounts: ((share: DimensionShare) => Fraction)[] = [
          (it) => it.weight,
          (it) => it.earned.worst,
          (it) => it.earned.best,
          (it) => it.indicators,
          (it) => it.notApplicable,
          (it) => it.pending,
        ];
        for (const amount of amounts) {
          const sum = [...dimensions, unmapped].reduce((total, it) => add(total, fromFraction(amount(it))), ZERO);
          expect(sum).toEqual(fromFraction(amount(whole)));
        }
        for (const { earned } of dimensions) {
          expect(compare(fromFraction(earned.worst), fromFraction(earned.best))).toBeLessThanOrEqual(0);
        }
      }),
    );
  });

  test("the order of items changes nothing", () => {
    fc.assert(
      fc.property(assessed, ({ indicators, items }) => {
        const framework = frameworkOf(indicators);
        const crosswalk = crosswalkOf(framework, "O");
        const one = dimensionShares(crosswalk, measureItems(framework, items, 100_000));
        expect(dimensionShares(crosswalk, measureItems(framework, items.toReversed(), 100_000))).toEqual(one);
      }),
    );
  });
});

function ratio(numerator: number, denominator = 1): Fraction {
  return { numerator, denominator };
}
