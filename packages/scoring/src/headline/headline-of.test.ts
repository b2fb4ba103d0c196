import { describe, expect, it } from "vitest";
import { bonus, clause, factsOf, frameworkOf, item } from "../../test/support/framework.ts";
import { scorer } from "../../test/support/score.ts";
import { headline } from "./headline-of.ts";

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
});
