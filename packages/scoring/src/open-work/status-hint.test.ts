import type { AnswerStatus, AssessmentFacts, Fact } from "@faheng/domain";
import { describe, expect, it } from "vitest";
import { bonus, clause, type ClauseInput, factsOf, frameworkOf, item } from "@faheng/scoring-samples";
import { scorer } from "../../test/support/score.ts";
import { evaluate } from "../evaluate/evaluate.ts";
import type { Plan } from "../plan.ts";
import { explain, explainWithHints } from "../trace/explain.ts";
import { type StatusHint, statusHints } from "./status-hint.ts";

const one = frameworkOf({ A: ["1"] });
const state = (key: string, label: string, points: string) => ({ key, label, points });

const hintsFor = (plan: Plan, facts: AssessmentFacts, statuses: ReadonlyMap<string, AnswerStatus>) =>
  statusHints(evaluate(plan, facts), statuses);

function hint(status: AnswerStatus, clauses: readonly ClauseInput[], facts: Record<string, Fact>): StatusHint | null {
  const { plan } = scorer(one, [item("1", "5", clauses)]);
  return hintsFor(plan, factsOf({ "1": facts }), new Map([["1", status]]))[0] ?? null;
}

/** By kind: parameters, facts with nothing done, something, everything; what the facts read as where something is missing. */
const work: Record<string, { params: ClauseInput["params"]; none: Fact; some: Fact; all: Fact; said: string }> = {
  shortfall: { params: { minimum: 2, points: "1" }, none: 0, some: 1, all: 2, said: "应不少于2次，实1次" },
  checklist: {
    params: {
      parts: [
        { key: "a", label: "计划" },
        { key: "b", label: "活动" },
      ],
      points: "1",
      count: "missing",
    },
    none: [],
    some: ["a"],
    all: ["a", "b"],
    said: "已有：计划；缺：活动",
  },
  ratio: {
    params: { target: "90%", side: "below", points: "0.1" },
    none: "0%",
    some: "80%",
    all: "95%",
    said: "比率80%，目标90%",
  },
  "pro-rata": { params: { points: "2", share: "missing" }, none: "0%", some: "50%", all: "100%", said: "完成比例50%" },
  states: {
    params: { states: [state("none", "未建立", "2"), state("weak", "落实不到位", "1"), state("good", "已建立", "0")] },
    none: "none",
    some: "weak",
    all: "good",
    said: "属于哪种情况：落实不到位",
  },
  tiers: {
    params: {
      measure: "ratio",
      tiers: [
        { atLeast: "60%", points: "0" },
        { atLeast: "40%", points: "1" },
      ],
      otherwise: "3",
    },
    none: "0%",
    some: "50%",
    all: "70%",
    said: "实际情况50%",
  },
};

describe("a status beside the facts of work", () => {
  it.each(Object.entries(work))("%s", (kind, { params, none, some, all, said }) => {
    const clauses = [clause("a", kind, params)];
    const short = { indicator: "1", kind: "not-done", pending: [], stated: [said] };
    expect(hint("done", clauses, { a: some })).toEqual(short);
    expect(hint("done", clauses, { a: none })?.kind).toBe("not-done");
    expect(hint("done", clauses, { a: all })).toBeNull();
    expect(hint("not-started", clauses, { a: none })).toBeNull();
    expect(hint("not-started", clauses, { a: some })).toEqual({ ...short, kind: "begun" });
    expect(hint("not-started", clauses, { a: all })?.kind).toBe("begun");
    expect(hint("in-progress", clauses, { a: none })).toBeNull();
    expect(hint("in-progress", clauses, { a: some })).toBeNull();
    expect(hint("in-progress", clauses, { a: all })?.kind).toBe("finished");
    expect(hint("done", clauses, {})).toMatchObject({ kind: "not-done", stated: [] });
    expect(hint("not-started", clauses, {})).toBeNull();
  });

  it("a flag: what is not so may come to be, what is so stays", () => {
    const built = [clause("a", "flag", { points: "2", when: false, label: "是否建立" })];
    expect(hint("done", built, { a: false })).toMatchObject({ kind: "not-done", stated: ["是否建立：否"] });
    expect(hint("not-started", built, { a: true })?.kind).toBe("begun");
    expect(hint("in-progress", built, { a: true })?.kind).toBe("finished");
    const blamed = [clause("a", "flag", { points: "2", label: "是否被通报" })];
    for (const status of ["done", "not-started", "in-progress"] as const) {
      expect(hint(status, blamed, { a: true })).toBeNull();
      expect(hint(status, blamed, { a: false })).toBeNull();
    }
  });

  it("a report that was never made is work; one that was late is done", () => {
    const { plan } = scorer(one, [
      item("1", "5", [clause("a", "lateness", { due: "2026-03-01", per: "flat", points: "1", notDone: "3" })]),
    ]);
    const kindOf = (status: AnswerStatus, a: Fact) =>
      hintsFor(plan, factsOf({ "1": { a } }), new Map([["1", status]]))[0]?.kind ?? null;
    expect(kindOf("done", "none")).toBe("not-done");
    expect(kindOf("done", "2026-04-01")).toBeNull();
    expect(kindOf("not-started", "2026-02-01")).toBe("begun");
    expect(kindOf("not-started", "none")).toBeNull();
  });

  it("what only happens says nothing about work", () => {
    const cases = [clause("a", "per-occurrence", { points: "1" })];
    const lost = [clause("a", "events", { categories: [state("k", "败诉", "1")] })];
    const event = [{ category: "k", matter: "甲案" }];
    for (const status of ["done", "not-started", "in-progress"] as const) {
      expect(hint(status, cases, { a: 2 })).toBeNull();
      expect(hint(status, lost, { a: event })).toBeNull();
      expect(hint(status, lost, { a: [] })).toBeNull();
    }
  });

  it("what earns marks is short until they are full", () => {
    const { plan } = scorer(one, [
      item("1", "3", [clause("a", "per-occurrence", { points: "1" }, { effect: "award" })], {
        start: "zero",
        ceiling: { kind: "points", points: "3" },
      }),
    ]);
    const kindOf = (a: number) =>
      hintsFor(plan, factsOf({ "1": { a } }), new Map([["1", "done" as const]]))[0]?.kind ?? null;
    expect([kindOf(2), kindOf(3), kindOf(4)]).toEqual(["not-done", null, null]);
  });

  it("the office's facts and a bonus nobody has to earn are no contradiction", () => {
    const office = [
      clause("a", "external", { from: "100", to: "5" }, { effect: "award" }),
      clause("b", "judgement", { min: "1", max: "3" }),
    ];
    expect(hint("done", office, {})).toBeNull();
    const { plan } = scorer(frameworkOf({ A: ["+1"] }), [bonus("1", "2", [clause("a", "flag", { points: "1" })])]);
    const of = (a: boolean) => hintsFor(plan, factsOf({ "1": { a } }), new Map([["1", "done" as const]]));
    expect(of(false)).toEqual([]);
  });

  it("come out of the evaluation that is explained, and leave it as it is", () => {
    const { plan } = scorer(one, [item("1", "5", [clause("a", "shortfall", { minimum: 2, points: "1" })])]);
    const facts = factsOf({ "1": { a: 1 } });
    const statuses = new Map([["1", "done"]] as const);
    const underWay = new Set(["1"]);
    const { explanation, hints } = explainWithHints(plan, facts, { underWay, statuses });
    expect(explanation).toEqual(explain(plan, facts, underWay));
    expect(explanation.headline.mendable).toBe(1000);
    expect(hints).toEqual([{ indicator: "1", kind: "not-done", pending: [], stated: ["应不少于2次，实1次"] }]);
  });

  it("names the facts that are missing, and leaves alone what does not apply", () => {
    const clauses = [
      clause("a", "shortfall", { minimum: 2, points: "1" }),
      clause("b", "per-occurrence", { points: "1", label: "败诉次数" }),
    ];
    expect(hint("done", clauses, { a: 2 })).toEqual({
      indicator: "1",
      kind: "not-done",
      pending: ["败诉次数"],
      stated: [],
    });
    const { plan } = scorer(one, [item("1", "5", clauses)]);
    const claim = factsOf({}, { notApplicable: { "1": { reason: "无", approvedBy: null } } });
    expect(hintsFor(plan, claim, new Map([["1", "not-applicable" as const]]))).toEqual([]);
  });
});
