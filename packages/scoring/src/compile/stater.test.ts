import { FahengError } from "@faheng/domain";
import { describe, expect, it } from "vitest";
import { clause, factsOf, frameworkOf, item, profileOf } from "@faheng/scoring-samples";
import { compile } from "./compile.ts";
import { STANDARD_RULES } from "../rules/index.ts";
import { score } from "../compute-score.ts";
import { fieldsOf } from "../fields-of.ts";
import { cheapestChanges } from "../what-if/cheapest-changes.ts";
import { toFullMarks } from "../what-if/to-full-marks.ts";

const framework = frameworkOf({ A: ["1"] });
const judged = { min: null, max: null };
const survey = { from: "100", to: "10" };

type Parts = Parameters<typeof profileOf>;

function questions(clauses: Parts[0][number]["clauses"], more: Parts[2] = {}) {
  const plan = compile(framework, profileOf([item("1", "10", clauses)], {}, more));
  return Object.fromEntries((fieldsOf(plan)[0]?.fields ?? []).map((it) => [it.key, it]));
}

describe("who states a fact", () => {
  it("is the agency, but the office for a judgement and for another body's number", () => {
    const found = questions([
      clause("n", "per-occurrence", { points: "1" }),
      clause("j", "judgement", judged),
      clause("e", "external", survey),
      clause("c", "carry", { weight: "50%", full: "100" }),
    ]);
    const staters = Object.entries(found).map(([key, { statedBy }]) => [key, statedBy]);
    expect(Object.fromEntries(staters)).toEqual({ n: "agency", j: "office", e: "office", c: "office" });
  });

  it("is whom the clause names, then whom its source names, and a silent source is the office's", () => {
    const sources = [
      { key: "self", title: "自评", weight: "50%", statedBy: "agency" as const },
      { key: "daily", title: "日常评价", weight: "50%" },
    ];
    const found = questions(
      [
        clause("a", "flag", { points: "1" }, { statedBy: "office" }),
        clause("b", "judgement", judged, { source: "self" }),
        clause("c", "flag", { points: "1" }, { source: "daily" }),
        clause("d", "flag", { points: "1" }, { source: "daily", statedBy: "agency" }),
      ],
      { sources },
    );
    const staters = Object.entries(found).map(([key, { statedBy }]) => [key, statedBy]);
    expect(Object.fromEntries(staters)).toEqual({ a: "office", b: "agency", c: "office", d: "agency" });
  });

  it("is the office as soon as one of several clauses that share the fact says so", () => {
    const shared = { fact: "n" };
    const found = questions([
      clause("a", "per-occurrence", { points: "1" }, shared),
      clause("b", "per-occurrence", { points: "2" }, { ...shared, statedBy: "office" }),
    ]);
    expect(found["n"]?.statedBy).toBe("office");
  });

  it("keeps what the office states out of what the agency could change", () => {
    const plan = compile(framework, profileOf([item("1", "10", [clause("e", "external", survey)])]));
    expect(cheapestChanges(plan, factsOf({ "1": { e: "100" } }), 10_000).changes).toEqual([]);
    expect(toFullMarks(plan, factsOf({}), "1")).toMatchObject({ changes: [], others: ["e"] });
  });
});

describe("a judgement without a range", () => {
  const open = profileOf([
    item("1", "0", [clause("j", "judgement", judged)], { start: "zero", floor: { kind: "none" } }),
  ]);
  const bounded = (bounds: Readonly<Record<string, Readonly<Record<string, number>>>>) =>
    compile(framework, open, STANDARD_RULES, { bounds });

  it("awaits a bound and leaves the total open", () => {
    const plan = bounded({});
    expect(fieldsOf(plan)[0]?.fields[0]).toMatchObject({ awaitsBound: true, field: { max: null } });
    expect(score(plan, factsOf({})).interval).toEqual({ worst: null, best: 0 });
  });

  it("has the office's bound as its range: in the form, in the interval and in what is refused", () => {
    const plan = bounded({ "1": { j: 5000 } });
    expect(fieldsOf(plan)[0]?.fields[0]).toMatchObject({ awaitsBound: false, field: { max: "5" } });
    expect(score(plan, factsOf({})).interval).toEqual({ worst: -5000, best: 0 });
    const stated = (amount: string) => factsOf({ "1": { j: { amount, reason: "抽查", by: "市办" } } });
    expect(score(plan, stated("5")).total).toBe(-5000);
    expect(() => score(plan, stated("999"))).toThrow(FahengError);
  });

  it("has the clause's cap as its range where there is one, the lower of cap and bound where there are both", () => {
    const capped = questions([clause("j", "judgement", judged, { cap: "3" })]);
    expect(capped["j"]).toMatchObject({ awaitsBound: false, field: { max: "3" } });
    const own = questions([clause("j", "judgement", { min: "1", max: "5" })]);
    expect(own["j"]).toMatchObject({ awaitsBound: false, field: { max: "5" } });
  });
});
