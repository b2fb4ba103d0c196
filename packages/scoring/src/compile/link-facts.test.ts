import { describe, expect, it } from "vitest";
import { clause, type ClauseInput, factsOf, frameworkOf, item, profileOf } from "@faheng/scoring-samples";
import { problemsOf } from "../../test/support/rule.ts";
import { scorer } from "../../test/support/score.ts";
import { checkFact } from "../evaluate/check-fact.ts";
import { fieldsOf } from "../fields-of.ts";
import { toFullMarks } from "../what-if/to-full-marks.ts";
import { compile } from "./compile.ts";

const framework = frameworkOf({ A: ["1", "2"] });
const below = (target: string, points: string) => ({ target, side: "below", points });
const borrowing = (more: Partial<ClauseInput> = {}) =>
  clause("b", "ratio", below("100%", "0.1"), { fact: "rate", factOf: "1", ...more });
const scored = scorer(framework, [
  item("1", "10", [clause("rate", "ratio", below("95%", "0.5"), { statedBy: "office" })]),
  item("2", "5", [borrowing(), clause("c", "flag", { points: "1" })]),
]);

describe("a fact that another item states", () => {
  it("is entered once and counts in both", () => {
    const facts = { "1": { rate: "91%" }, "2": { c: true } };
    // 10−4×0.5; 5−9×0.1−1
    expect([scored.item("1", facts), scored.item("2", facts), scored.total(facts)]).toEqual(["8", "3.1", "11.1"]);
  });

  it("is pending in both until it is there, and says where it is entered", () => {
    const { items } = scored.score({ "2": { c: false } });
    expect(items.map(({ state, pending }) => [state, pending])).toEqual([
      ["pending", ["rate"]],
      ["pending", ["1.rate"]],
    ]);
    expect(scored.item("2", { "2": { c: false } })).toBe("0–5");
    const { trace } = scored.explain({ "2": { c: false } });
    expect(trace.children[0]?.children[1]?.children[1]).toMatchObject({
      arithmetic: "“指标1”的数据尚未评定（扣0至10分）",
      facts: [{ key: "1.rate", value: null }],
    });
  });

  it("is read where it is stated, whether that item applies or not", () => {
    const claim = { reason: "无", approvedBy: "法规科" };
    const facts = { "1": { rate: "91%" }, "2": { c: false } };
    expect(scored.item("2", facts, { notApplicable: { "1": claim } })).toBe("4.1");
    expect(scored.item("2", { "2": { c: false } }, { notApplicable: { "1": claim } })).toBe("0–5");
    expect(scored.score(facts, { notApplicable: { "2": claim } }).items[1]?.state).toBe("not-applicable");
  });

  it("is typed with its own item alone, by whoever states it there", () => {
    expect(fieldsOf(scored.plan)[1]?.fields.map(({ key, statedBy, enteredAt }) => [key, statedBy, enteredAt])).toEqual([
      ["rate", "office", { indicator: "1", title: "指标1" }],
      ["c", "agency", null],
    ]);
    expect(problemsOf(() => scored.total({ "2": { rate: "91%" } }))).toEqual(["FAHENG_FACT_UNKNOWN_KEY 2.rate"]);
    expect(problemsOf(() => scored.total({ "2": { b: "91%" } }))).toEqual(["FAHENG_FACT_UNKNOWN_KEY 2.b"]);
  });

  it("must suit every rule that reads it", () => {
    const strict = scorer(framework, [
      item("1", "10", [clause("n", "per-occurrence", { points: "1", max: 100 })]),
      item("2", "5", [clause("b", "per-occurrence", { points: "1", max: 5 }, { fact: "n", factOf: "1" })]),
    ]);
    expect(checkFact(strict.plan, { indicator: "1", key: "n", fact: 6 })?.code).toBe("FAHENG_FACT_RANGE");
    expect(problemsOf(() => strict.total({ "1": { n: 6 } }))).toEqual(["FAHENG_FACT_RANGE 1.n"]);
    expect(strict.total({ "1": { n: 2 } })).toBe("11");
  });

  it("is named by what-if as somebody else's where it is missing", () => {
    expect(toFullMarks(scored.plan, factsOf({ "2": { c: true } }), "2")).toMatchObject({
      others: ["1.rate"],
    });
  });

  it("may be the factor of several items", () => {
    const choices = [
      { key: "plain", label: "一般", factor: "1" },
      { key: "hard", label: "较难", factor: "2" },
    ];
    const each = clause("a", "per-occurrence", { points: "1" }, { multipliedBy: "k" });
    const both = scorer(framework, [
      item("1", "10", [each, clause("k", "multiplier", { choices })]),
      item("2", "10", [each, clause("k", "multiplier", { choices }, { factOf: "1" })]),
    ]);
    expect(both.total({ "1": { a: 1, k: "hard" }, "2": { a: 2 } })).toBe("14");
    expect(both.total({ "1": { a: 1 }, "2": { a: 2 } })).toBe("14–17");
  });
});

describe("a fact that cannot be lent", () => {
  const own = item("1", "10", [clause("rate", "ratio", below("95%", "0.5"))]);
  const refusedWith = (...borrowers: ClauseInput[]) =>
    problemsOf(() => compile(framework, profileOf([own, item("2", "5", borrowers)])));

  it.each([
    ["of no item", borrowing({ factOf: "9" })],
    ["that the item has not", borrowing({ fact: "other" })],
    ["of another form", borrowing({ kind: "flag", params: { points: "1" } })],
  ])("is refused: one %s", (_, borrower) => {
    expect(refusedWith(borrower)).toEqual(["FAHENG_PROFILE_FACT_OF items.2.clauses.b"]);
  });

  it("is refused: one that is lent itself", () => {
    const items = [
      item("1", "10", [clause("a", "flag", { points: "1" }, { factOf: "2" })]),
      item("2", "5", [clause("a", "flag", { points: "1" }, { factOf: "1" })]),
    ];
    expect(problemsOf(() => compile(framework, profileOf(items)))).toEqual([
      "FAHENG_PROFILE_FACT_OF items.1.clauses.a",
      "FAHENG_PROFILE_FACT_OF items.2.clauses.a",
    ]);
  });
});
