import { clause, factsOf, frameworkOf, item, profileOf } from "@faheng/scoring-samples";
import { expect, it } from "vitest";
import { compile } from "./compile/compile.ts";
import { readableFacts } from "./readable-facts.ts";
import { STANDARD_RULES } from "./rules/index.ts";

const each = clause("a", "per-occurrence", { points: "1" });
const plan = compile(frameworkOf({ A: ["1", "2"] }), profileOf([item("1", "10", [each])]), STANDARD_RULES);

it("keeps what the plan asks for and names what it does not, or not in this form", () => {
  const stated = { "1": { a: 3, b: 1 }, "2": { a: 1 } };
  const read = readableFacts(plan, factsOf(stated));
  expect(read.facts.facts["1"]).toEqual({ a: 3 });
  expect(read.unread.toSorted()).toEqual(["1.b", "2.a"]);
  expect(readableFacts(plan, factsOf({ "1": { a: "三次" } })).unread).toEqual(["1.a"]);
});

it("leaves out what is said of indicators that the framework does not have", () => {
  const gone = { reason: "没有", approvedBy: "某" };
  const facts = factsOf({ "9": { a: 1 } });
  const read = readableFacts(plan, Object.assign({}, facts, { notApplicable: { "1": gone, "9": gone } }));
  expect(Object.keys(read.facts.facts)).toEqual([]);
  expect(Object.keys(read.facts.notApplicable)).toEqual(["1"]);
  expect(read.unread).toEqual(["9.a"]);
});
