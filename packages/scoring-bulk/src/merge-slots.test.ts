import { expect, it } from "vitest";
import { clause, frameworkOf, item, type ItemInput, profileOf } from "@faheng/scoring-samples";
import { compile } from "@faheng/scoring";
import { compileBulk } from "./compile-bulk.ts";

const each = clause("a", "per-occurrence", { points: "0.5" });

/** The different slots of an item's first clause. */
function slotsOf(it: ItemInput): readonly number[] | undefined {
  const { layout } = compileBulk(compile(frameworkOf({ A: ["1"] }), profileOf([it])));
  return layout.cells[0]?.[0]?.form?.amounts;
}

it("keeps apart only what an item's floor lets come to something else", () => {
  expect(slotsOf(item("1", "2", [each]))).toEqual([0, 500, 1000, 1500, 2000]);
});

it("reckons with what other clauses give", () => {
  const award = clause("b", "flag", { points: "1" }, { effect: "award" });
  expect(slotsOf(item("1", "2", [each, award]))).toEqual([0, 500, 1000, 1500, 2000, 2500, 3000]);
});

it("merges beyond the clause's cap, and amounts that are the same", () => {
  const states = ["0", "1", "1", "2"].map((points, index) => ({ key: `s${index}`, label: `状态${index}`, points }));
  expect(slotsOf(item("1", "9", [clause("a", "states", { states }, { cap: "1" })]))).toEqual([0, 1000]);
});

it("leaves an item without a floor as it is", () => {
  expect(slotsOf(item("1", "2", [each], { floor: { kind: "none" } }))).toHaveLength(200);
});
