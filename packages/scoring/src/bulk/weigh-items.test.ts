import { expect, it } from "vitest";
import { clause, factsOf, frameworkOf, item, profileOf } from "../../test/support/framework.ts";
import { compile } from "../compile/compile.ts";
import { score } from "../compute-score.ts";
import { itemScores, weighItems } from "./weigh-items.ts";

const CODES = ["1", "2", "3", "4", "5"];
const each = clause("a", "per-occurrence", { points: "0.5" });
const plan = compile(frameworkOf({ A: CODES }), profileOf(CODES.map((code) => item(code, "10", [each]))));
const facts = (from: number) => factsOf(Object.fromEntries(CODES.map((code, index) => [code, { a: from + index }])));

it("sums each unit's items under each set of weights", () => {
  const { values, items } = itemScores([score(plan, facts(0)), score(plan, facts(3))]);
  const even = { weights: [1000, 1000, 1000, 1000, 1000], totals: [45_000_000, 37_500_000] };
  const odd = { weights: [2000, 0, 500, 1000, 1000], totals: [41_000_000, 34_250_000] };
  for (const sets of [
    [odd, even],
    [odd, even, odd, odd, even, even],
  ]) {
    const totals = weighItems(values, items, Float64Array.from(sets.flatMap(({ weights }) => weights)));
    expect([...totals]).toEqual(sets.flatMap((set) => set.totals));
  }
});

it("takes the assured end of what is pending", () => {
  expect([...itemScores([score(plan, factsOf({ "1": { a: 2 } }))]).values]).toEqual([9000, 0, 0, 0, 0]);
});
