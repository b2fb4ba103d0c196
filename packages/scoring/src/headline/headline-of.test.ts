import { describe, expect, it } from "vitest";
import { bonus, clause, factsOf, frameworkOf, item } from "@faheng/scoring-samples";
import { headline, scorer } from "../../test/support/score.ts";

// A table of deductions off a base of 100, as the Nantong document has it: duties, a task whose range nobody states, a bonus.
const framework = frameworkOf({ duty: ["R1", "R2", "R3"], own: ["R4"], extra: ["+B"], out: ["!V"] });
const off = { start: "zero", floor: { kind: "none" } } as const;
const open = (id: string, effect: "award" | "deduct") => clause(id, "judgement", { min: null, max: null }, { effect });
const items = [
  item("R1", "0", [clause("a", "per-occurrence", { points: "1.5" })], off),
  item("R2", "0", [clause("a", "shortfall", { minimum: 2, points: "1" })], off),
  item("R3", "0", [clause("a", "flag", { points: "2" })], off),
  item("R4", "0", [open("a", "deduct"), open("b", "award")], off),
  bonus("B", "2", [clause("a", "per-occurrence", { points: "0.5" }, { effect: "award" })]),
  item("V", "0", [clause("v", "veto", {})], off),
];
const { plan } = scorer(
  framework,
  items,
  { base: "100", fullMarks: "100", totalFloor: "0" },
  { vetoes: [{ indicator: "V", effect: { kind: "zero-total" } }] },
);
const levels = (...amounts: string[]) => ({
  states: amounts.map((points, place) => ({ key: place === 0 ? "x" : "y", label: "档", points })),
});
const waiting = { reason: "无此业务", approvedBy: null };

describe("headline", () => {
  it("says 4.5 lost for sure and 95.5 if the rest is done, where the interval says 0 and no end", () => {
    const facts = factsOf({ R1: { a: 3 } });
    expect(headline(plan, facts)).toMatchObject({
      isStarted: true,
      reachable: 100_000,
      lost: 4500,
      awarded: 0,
      ifDone: 95_500,
      isHeld: false,
      range: { worst: 0, best: null },
      noLowerEnd: [{ indicator: "R4", title: "指标R4" }],
      noUpperEnd: [{ indicator: "R4", title: "指标R4" }],
      pendingVetoes: [{ indicator: "V" }],
      vetoes: [],
    });
  });

  it("counts no award nobody has earned, and one that is certain beside the losses", () => {
    const facts = factsOf({ R1: { a: 3 }, B: { a: 1 } });
    expect(headline(plan, facts)).toMatchObject({ lost: 4500, awarded: 500, ifDone: 96_000 });
  });

  it("counts no award that reads the pending fact of a deduction", () => {
    const loss = clause("a", "states", levels("1", "3"), { fact: "f" });
    const gain = clause("b", "flag", { points: "5" }, { effect: "award", fact: "g" });
    const won = clause("c", "states", levels("2", "7"), { effect: "award", fact: "f" });
    const own = scorer(frameworkOf({ A: ["1"] }), [item("1", "0", [loss, gain, won], off)], { base: "10" });
    // 1 is lost at the least and 2 won at the least: the 7 beside the loss of 3 is no award that is sure.
    expect(headline(own.plan, factsOf({}))).toMatchObject({
      reachable: 10_000,
      lost: 1000,
      awarded: 2000,
      ifDone: 11_000,
    });
    expect(headline(own.plan, factsOf({ "1": { f: "y" } }))).toMatchObject({
      lost: 3000,
      awarded: 7000,
      ifDone: 14_000,
    });
  });

  it("says that nothing is filled in rather than a number", () => {
    expect(headline(plan, factsOf({}))).toMatchObject({ isStarted: false, lost: 0, ifDone: 100_000 });
  });

  it("a request for 不涉及 moves nothing until it is approved", () => {
    const marks = frameworkOf({ A: ["1", "2"] });
    const policies = ["full", "exclude", "exclude-and-rescale"] as const;
    for (const notApplicable of policies) {
      const own = scorer(
        marks,
        [
          item("1", "60", [clause("a", "per-occurrence", { points: "4.5" })]),
          item("2", "40", [clause("a", "flag", { points: "40" })]),
        ],
        { fullMarks: "100", notApplicable },
      );
      const found = headline(own.plan, factsOf({ "1": { a: 1 } }, { notApplicable: { "2": waiting } }));
      expect(found).toMatchObject({ lost: 4500, ifDone: 95_500, awaitingApproval: [{ indicator: "2" }] });
      expect(found.range.worst).toBeLessThan(found.ifDone);
    }
  });

  it("a veto in force holds the total below what the amounts come to, and says so", () => {
    const facts = factsOf({ R1: { a: 3 }, V: { v: true } });
    expect(headline(plan, facts)).toMatchObject({
      lost: 4500,
      ifDone: 0,
      isHeld: true,
      vetoes: [{ indicator: "V" }],
      pendingVetoes: [],
    });
  });

  it("an item 推进中 has not yet lost what more work can win back", () => {
    const facts = factsOf({ R2: { a: 1 }, R3: { a: false } });
    expect(headline(plan, facts)).toMatchObject({ lost: 1000, mendable: 0, ifDone: 99_000 });
    const open = headline(plan, facts, new Set(["R2"]));
    expect(open).toMatchObject({
      lost: 0,
      mendable: 1000,
      losses: [{ indicator: "R2", lost: 0, mendable: 1000 }],
      ifDone: 100_000,
    });
  });

  it("what has happened is lost, however open its item is: a count of cases, a day gone by, a veto", () => {
    const facts = factsOf({ R1: { a: 3 }, R3: { a: true }, V: { v: true } });
    const all = new Set(["R1", "R2", "R3", "R4", "V"]);
    expect(headline(plan, facts, all)).toMatchObject({
      lost: 6500,
      mendable: 0,
      losses: [
        { indicator: "R1", lost: 4500, mendable: 0 },
        { indicator: "R3", lost: 2000, mendable: 0 },
      ],
      ifDone: 0,
      isHeld: true,
    });
  });

  it("the range reaches as far as the work under way, also where nothing is pending", () => {
    const own = scorer(frameworkOf({ A: ["1", "2"] }), [
      item("1", "60", [clause("a", "shortfall", { minimum: 4, points: "10" })]),
      item("2", "40", [clause("a", "per-occurrence", { points: "5" })]),
    ]);
    const facts = factsOf({ "1": { a: 3 }, "2": { a: 1 } });
    expect(headline(own.plan, facts).range).toEqual({ worst: 85_000, best: 85_000 });
    expect(headline(own.plan, facts, new Set(["1", "2"]))).toMatchObject({
      lost: 5000,
      mendable: 10_000,
      ifDone: 95_000,
      range: { worst: 85_000, best: 95_000 },
    });
  });

  it("of one fact that costs either way only the dearer part can be won back", () => {
    const either = [
      clause("a", "flag", { points: "3", when: false }),
      clause("b", "flag", { points: "2" }, { fact: "a" }),
    ];
    const own = scorer(frameworkOf({ A: ["1"] }), [item("1", "10", either)]);
    expect(headline(own.plan, factsOf({ "1": { a: false } }), new Set(["1"]))).toMatchObject({
      lost: 2000,
      mendable: 1000,
      ifDone: 8000,
    });
  });

  it("marks that are earned can still be earned, a bonus counts once it is there", () => {
    const earned = item("1", "10", [clause("a", "per-occurrence", { points: "1" }, { effect: "award" })], {
      start: "zero",
      ceiling: { kind: "points", points: "10" },
    });
    const own = scorer(frameworkOf({ A: ["1", "+B"] }), [
      earned,
      bonus("B", "2", [clause("a", "per-occurrence", { points: "0.5" }, { effect: "award" })]),
    ]);
    const facts = factsOf({ "1": { a: 4 }, B: { a: 1 } });
    expect(headline(own.plan, facts)).toMatchObject({ lost: 6000, awarded: 500, ifDone: 4500 });
    expect(headline(own.plan, facts, new Set(["1", "B"]))).toMatchObject({
      lost: 0,
      mendable: 6000,
      awarded: 500,
      ifDone: 10_500,
    });
  });

  it("what the office states is nothing that work changes", () => {
    const judged = clause("a", "external", { from: "100", to: "10" }, { effect: "award" });
    const own = scorer(frameworkOf({ A: ["1"] }), [item("1", "10", [judged], { start: "zero" })]);
    const found = headline(own.plan, factsOf({ "1": { a: "80" } }), new Set(["1"]));
    expect(found).toMatchObject({ lost: 2000, mendable: 0, ifDone: 8000 });
  });
});
