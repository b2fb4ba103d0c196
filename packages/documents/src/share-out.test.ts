import fc from "fast-check";
import { expect, test } from "vitest";
import { shareOut } from "./share-out.ts";

test("parts are whole, proportional and add up exactly", () => {
  fc.assert(
    fc.property(fc.nat(20_000), fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1 }), (whole, weights) => {
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      const parts = shareOut(whole, weights);
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(whole);
      for (const [index, part] of parts.entries()) {
        expect(Math.abs(part - (whole * (weights[index] ?? 0)) / total)).toBeLessThanOrEqual(1);
      }
    }),
  );
});

test("a weight that is no weight counts as one", () => {
  expect(shareOut(9, [0, Number.NaN, -4])).toEqual([3, 3, 3]);
});
