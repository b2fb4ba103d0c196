import fc from "fast-check";
import { expect, test } from "vitest";
import { mapping } from "../test/arbitraries.ts";
import { frameworkOf, NOWHERE } from "../test/framework.ts";
import { crosswalkOf } from "./crosswalk.ts";
import { add, exact, fromFraction, ZERO } from "./exact.ts";

test("an indicator takes its own mapping, or that of the nearest group above", () => {
  const framework = frameworkOf([
    { code: "1", group: "A" },
    { code: "2", group: "B1" },
    { code: "3", group: "B1", taxonomies: { O: ["O7"], S: [], D: [] } },
    { code: "4", group: "A", taxonomies: NOWHERE },
  ]);
  expect(Object.fromEntries(crosswalkOf(framework, "O"))).toEqual({
    "1": [{ entry: "O1", share: { numerator: 1, denominator: 1 } }],
    "2": [
      { entry: "O4", share: { numerator: 1, denominator: 2 } },
      { entry: "O5", share: { numerator: 1, denominator: 2 } },
    ],
    "3": [{ entry: "O7", share: { numerator: 1, denominator: 1 } }],
    "4": [],
  });
});

test("an entry that a mapping names twice counts once", () => {
  const framework = frameworkOf([{ code: "1", taxonomies: { O: ["O3", "O3"], S: [], D: [] } }]);
  expect(crosswalkOf(framework, "O").get("1")).toEqual([{ entry: "O3", share: { numerator: 1, denominator: 1 } }]);
});

test("the parts of every indicator add up to exactly one, or there are none", () => {
  fc.assert(
    fc.property(fc.array(mapping, { minLength: 1, maxLength: 20 }), (mappings) => {
      const framework = frameworkOf(mappings.map((taxonomies, index) => ({ code: `R${index}`, taxonomies })));
      for (const [code, shares] of crosswalkOf(framework, "O")) {
        const sum = shares.reduce((total, { share }) => add(total, fromFraction(share)), ZERO);
        expect(sum, code).toEqual(shares.length === 0 ? ZERO : exact(1));
      }
    }),
  );
});
