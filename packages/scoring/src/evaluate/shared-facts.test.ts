import { runs } from "@faheng/vitest-config/runs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clause, factsOf, frameworkOf, item } from "@faheng/scoring-samples";
import { scorer } from "../../test/support/score.ts";
import { explain } from "../trace/explain.ts";

const framework = frameworkOf({ A: ["1"] });
const on = (id: string, kind: string, params: Parameters<typeof clause>[2], more = {}) =>
  clause(id, kind, params, { fact: "f", ...more });
const [yes, no] = [on("a", "flag", { points: "3" }), on("b", "flag", { points: "2", when: false })];
const yesAndNo = [yes, no];

describe("clauses that share one pending fact", () => {
  it("vary together: yes −3, no −2 on 10 is 7 to 8", () => {
    const it_ = scorer(framework, [item("1", "10", yesAndNo)]);
    expect([it_.total({}), it_.item("1", {}), it_.group("A", {})]).toEqual(["7–8", "7–8", "7–8"]);
    expect([it_.total({ "1": { f: true } }), it_.total({ "1": { f: false } })]).toEqual(["7", "8"]);
  });

  it("vary together by state, parts and small counts; and by counts that stop to matter", () => {
    const states = (points: [string, string]) => ({
      states: points.map((it, index) => ({ key: `s${index}`, label: "态", points: it })),
    });
    const parts = {
      parts: [
        { key: "p", label: "甲" },
        { key: "q", label: "乙" },
      ],
      points: "1",
    };
    const of = (...clauses: ReturnType<typeof on>[]) => scorer(framework, [item("1", "10", clauses)]).total({});
    expect(of(on("a", "states", states(["4", "1"])), on("b", "states", states(["0", "2"])))).toBe("6–7");
    const missing = on("a", "checklist", { ...parts, count: "missing" });
    expect(of(missing, on("b", "checklist", { ...parts, count: "present" }))).toBe("8");
    const few = on("a", "shortfall", { minimum: 2, points: "1" });
    const many = on("b", "tiers", { measure: "count", tiers: [{ atLeast: "2", points: "3" }], otherwise: "0" });
    expect(of(few, many)).toBe("7–9");
    expect(of(few, on("b", "per-occurrence", { points: "1", max: 5 }))).toBe("5–8");
  });

  it("keep the wide interval where the values are too many, and vary with what aggravation replaces", () => {
    const of = (clauses: ReturnType<typeof on>[], settings = {}) =>
      scorer(framework, [item("1", "10", clauses)], settings).total({});
    const share = { target: "90%", side: "below", points: "0.01" };
    expect(of([on("a", "ratio", share), on("b", "ratio", { ...share, side: "above" })])).toBe("9–10");
    expect(of([yes, { ...no, aggravates: "a" }], { aggravation: "replaces" })).toBe("7–8");
  });

  it("count by what one takes from the other: yes gives 5, no takes 2 of the nothing that is given", () => {
    const gives = { ...yes, effect: "award" as const, params: { points: "5" } };
    const earned = { start: "zero", floor: { kind: "none" } } as const;
    const it_ = scorer(framework, [item("1", "5", [gives, { ...no, reduces: "a" }], earned)]);
    expect([it_.total({ "1": { f: true } }), it_.total({ "1": { f: false } }), it_.total({})]).toEqual([
      "5",
      "0",
      "0–5",
    ]);
  });

  it("count by which is the heaviest: of −3 at yes and −2 at no one counts", () => {
    const heaviest = [{ clauses: ["a", "b"].map((id) => ({ indicator: "1", clause: id })), place: "第8条" }];
    const it_ = scorer(framework, [item("1", "10", yesAndNo)], {}, { heaviest });
    const totals = [it_.total({ "1": { f: true } }), it_.total({ "1": { f: false } }), it_.total({})];
    expect(totals).toEqual(["7", "8", "7–10"]);
  });

  it("add up in the trace, at both ends", () => {
    const { trace } = scorer(framework, [item("1", "10", yesAndNo)]).explain({});
    const [own] = trace.children[0]?.children ?? [];
    const sum = (end: "worst" | "best") => own?.children.reduce((total, { amount }) => total + (amount[end] ?? 0), 0);
    expect([own?.amount, sum("worst"), sum("best")]).toEqual([{ worst: 7000, best: 8000 }, 7000, 8000]);
    expect(JSON.stringify(own)).toContain("几款依据同一事实，不会同时发生");
  });

  it("come to exactly the ends of their completions, with every effect and chain", () => {
    const points = fc.integer({ min: 0, max: 60 }).map((tenths) => String(tenths / 10));
    const effect = fc.constantFrom("deduct" as const, "award" as const);
    const one = fc.record({
      points,
      when: fc.boolean(),
      effect,
      cap: fc.option(points),
      fact: fc.constantFrom("f", "g"),
    });
    const aggravation = fc.constantFrom("adds" as const, "replaces" as const);
    const made = fc.record({
      rules: fc.array(one, { minLength: 1, maxLength: 5 }),
      aggravation,
      chained: fc.boolean(),
    });
    const check = ({
      rules,
      aggravation: own,
      chained,
    }: typeof made extends fc.Arbitrary<infer T> ? T : never): void => {
      const clauses = rules.map(({ points: amount, when, effect: way, cap, fact }, index) => {
        const isGraver = chained && index === 1 && rules[0]?.effect === way;
        const aggravates = isGraver ? "c0" : null;
        return clause(`c${index}`, "flag", { points: amount, when }, { effect: way, cap, fact, aggravates });
      });
      const it_ = scorer(framework, [item("1", "10", clauses)], { aggravation: own });
      const used = it_.plan.default.items[0]!.facts.map(({ key }) => key);
      const totals = [0, 1, 2, 3].map((bits) => {
        const facts = Object.fromEntries(used.map((key) => [key, ((key === "f" ? bits : bits >> 1) & 1) === 1]));
        return it_.score({ "1": facts }).total ?? Number.NaN;
      });
      const facts = factsOf({});
      const { interval } = explain(it_.plan, facts).score;
      expect(interval).toEqual({ worst: Math.min(...totals), best: Math.max(...totals) });
    };
    fc.assert(fc.property(made, check), { numRuns: runs({ test: 10_000, campaign: 200_000 }) });
  });
});
