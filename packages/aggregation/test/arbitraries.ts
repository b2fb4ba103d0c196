import type { Fraction, TaxonomyMapping } from "@faheng/domain";
import fc from "fast-check";
import type { ItemResult } from "../src/measure.ts";
import type { TestIndicator } from "./framework.ts";

const entries = ["O1", "O2", "O3", "O4", "O5", "O6", "O7", "O8"] as const;

/** A mapping to any number of entries of O, also to none. */
export const mapping: fc.Arbitrary<TaxonomyMapping> = fc.subarray([...entries]).map((O) => ({ O, S: [], D: [] }));

/** Indicators with results: some with marks of their own, some off the base, some pending or not applicable. */
export const assessed: fc.Arbitrary<{ indicators: TestIndicator[]; items: ItemResult[] }> = fc
  .array(
    fc.record({
      kind: fc.constantFrom("item", "item", "item", "bonus", "veto" as const),
      taxonomies: mapping,
      state: fc.constantFrom("scored", "pending", "not-applicable", "unscored" as const),
      full: fc.constantFrom(0, 500, 1000, 3333),
      amounts: fc.tuple(fc.integer({ min: -5000, max: 5000 }), fc.nat(3000)),
    }),
    { minLength: 1, maxLength: 25 },
  )
  .map((rows) => ({
    indicators: rows.map(({ kind, taxonomies }, index) => ({ code: `R${index}`, kind, taxonomies })),
    items: rows.map(({ state, full, amounts: [worst, more] }, index) => ({
      indicator: `R${index}`,
      state,
      full,
      interval: { worst, best: state === "pending" ? worst + more : worst },
    })),
  }));

/** A share between 0 and 1 of a small denominator, so that ties are frequent. */
export const fraction: fc.Arbitrary<Fraction> = fc
  .integer({ min: 0, max: 6 })
  .map((numerator) => ({ numerator, denominator: 6 }));
