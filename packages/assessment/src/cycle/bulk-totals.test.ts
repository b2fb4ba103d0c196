import { FahengError } from "@faheng/domain";
import { compile, STANDARD_RULES } from "@faheng/scoring";
import { clause, factsOf, frameworkOf, item, profileOf } from "@faheng/scoring-samples";
import { expect, it } from "vitest";
import { bulkTotals } from "./bulk-totals.ts";

const each = clause("a", "per-occurrence", { points: "1" });
const planOf = (points: string) =>
  compile(frameworkOf({ A: ["1"] }), profileOf([item("1", points, [each])]), STANDARD_RULES);

it("scores each by its own plan, and says why where one can't be scored, the others all the same", () => {
  const unit = (id: string, points: string, count: unknown) => {
    return { id, planKey: points, plan: planOf(points), facts: factsOf({ "1": { a: count as number } }) };
  };
  const totals = bulkTotals([unit("x", "10", 1), unit("y", "20", 1), unit("wrong", "10", "三"), unit("z", "10", 4)]);
  const worst = (id: string): unknown => {
    const total = totals.get(id);
    return total instanceof FahengError ? total.code : total?.interval.worst;
  };
  expect(["x", "y", "wrong", "z"].map(worst)).toEqual([9000, 19_000, "FAHENG_FACTS_INVALID", 6000]);
  expect(bulkTotals([]).size).toBe(0);
});
