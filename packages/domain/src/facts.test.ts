import { describe, expect, it } from "vitest";
import { assessmentFactsSchema } from "./facts.ts";

const least = { format: "faheng.facts/1", facts: {} };
const takes = (input: unknown): boolean => assessmentFactsSchema.safeParse(input).success;

describe("a file of facts", () => {
  it("is of nobody in particular and of no class, with nothing claimed not to apply, where it says nothing else", () => {
    expect(assessmentFactsSchema.parse(least)).toEqual({ ...least, unit: "", unitClass: null, notApplicable: {} });
  });

  it.each([
    ["a count", 3],
    ["nobody has said", null],
    ["a quotient", { numerator: 9, denominator: 10 }],
    ["a list", ["a", "b"]],
    ["nothing happened", []],
    ["a text", "2026-03-01"],
    ["no", false],
  ])("holds %s as it is stated", (_what, fact) => {
    const parsed = assessmentFactsSchema.parse({ ...least, facts: { "1.1": { a: fact } } });
    expect(parsed.facts).toEqual({ "1.1": { a: fact } });
  });

  it.each<[string, object]>([
    ["another format", { format: "faheng.facts/2" }],
    ["a fact that no file can hold", { facts: { "1.1": { a: Number.NaN } } }],
    ["a fact that is code", { facts: { "1.1": { a: () => 1 } } }],
    ["an indicator without keys", { facts: { "1.1": 3 } }],
    ["a key that is no code", { facts: { "1.1": { 一: 3 } } }],
    ["an indicator that is no code", { facts: { 第一项: { a: 3 } } }],
    ["a claim without a reason", { notApplicable: { "1.1": { reason: "", approvedBy: null } } }],
    ["a claim that does not say whether it is approved", { notApplicable: { "1.1": { reason: "无此职能" } } }],
    ["a name as long as a book", { unit: "局".repeat(201) }],
    ["something else beside", { score: 100 }],
  ])("refuses %s", (_what, change) => {
    expect(takes({ ...least, ...change })).toBe(false);
  });

  it("takes claims, approved or not", () => {
    const notApplicable = {
      "1.1": { reason: "无此职能", approvedBy: null },
      "1.2": { reason: "本年未发生", approvedBy: "法规科" },
    };
    expect(assessmentFactsSchema.parse({ ...least, notApplicable }).notApplicable).toEqual(notApplicable);
  });
});
