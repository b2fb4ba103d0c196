import { expect, it } from "vitest";
import { clause, factsOf, frameworkOf, item } from "@faheng/scoring-samples";
import { scorer } from "../test/support/score.ts";
import { compareProfiles } from "./compare-profiles.ts";

const framework = frameworkOf({ A: ["1", "2"] });
const strict = scorer(framework, [
  item("1", "10", [clause("a", "per-occurrence", { points: "2" })]),
  item("2", "5", [clause("a", "flag", { points: "5" })]),
]);
const mild = scorer(framework, [
  item("1", "10", [clause("a", "per-occurrence", { points: "1" })]),
  item("2", "5", [clause("b", "flag", { points: "5" })]),
]);

it("scores the same facts under two profiles, item beside item", () => {
  const found = compareProfiles(strict.plan, mild.plan, factsOf({ "1": { a: 2 }, "2": { a: false, b: false } }));
  expect([found.a.total, found.b.total]).toEqual([11_000, 13_000]);
  expect(found.items.map(({ indicator, differs }) => [indicator, differs])).toEqual([
    ["1", true],
    ["2", false],
  ]);
  expect([found.unreadByA, found.unreadByB]).toEqual([["2.b"], ["2.a"]]);
});
