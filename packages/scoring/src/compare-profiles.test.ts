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

it("leaves out what one of them cannot read, and says what that was", () => {
  const odd = { "1": { a: "many" }, "2": { a: true }, "9": { a: 1 } };
  const found = compareProfiles(strict.plan, mild.plan, factsOf(odd));
  expect([found.unreadByA, found.unreadByB]).toEqual([
    ["1.a", "9.a"],
    ["1.a", "2.a", "9.a"],
  ]);
  // What is not read is pending: 5 of the second item are lost by the one, and may be by the other.
  expect(found.a.interval).toEqual({ worst: 0, best: 10_000 });
  expect(found.b.interval).toEqual({ worst: 0, best: 15_000 });
});

it("goes by the framework: a claim for an item nobody knows is left out", () => {
  const claim = { reason: "无此职能", approvedBy: "法规科" };
  const found = compareProfiles(
    strict.plan,
    mild.plan,
    factsOf({ "1": { a: 2 } }, { notApplicable: { "2": claim, "8": claim } }),
  );
  // Not applicable has full marks here: 10 − 4 + 5 and 10 − 2 + 5.
  expect([found.a.total, found.b.total]).toEqual([11_000, 13_000]);
  expect(found.items.map(({ differs }) => differs)).toEqual([true, false]);
});
