import { describe, expect, it } from "vitest";
import { bonus, clause, frameworkOf, item } from "@faheng/scoring-samples";
import { scorer } from "./support/score.ts";

/**
 * What a total may still come to, fact by fact: a table small enough to be worked out on paper. A hundred to begin with, five
 * items that take off, one bonus; each case leaves some facts open and states the ends that a clerk would write down.
 */
const framework = frameworkOf({ A: ["1", "2", "3"], B: ["4", "5"], X: ["+P"], Z: ["!V"] });
const off = { start: "zero", floor: { kind: "none" } } as const;
const state = (key: string, points: string) => ({ key, label: key, points });
const parts = ["plan", "order", "act"].map((key) => ({ key, label: key }));
const items = [
  item("1", "0", [clause("a", "shortfall", { minimum: 2, points: "1" })], off),
  item("2", "0", [clause("a", "checklist", { parts, points: "1", count: "missing" })], off),
  item(
    "3",
    "0",
    [clause("a", "states", { states: [state("good", "0"), state("weak", "1"), state("none", "2")] })],
    off,
  ),
  item("4", "0", [clause("a", "per-occurrence", { points: "0.5" }, { cap: "3" })], off),
  item("5", "0", [clause("a", "flag", { points: "2" }), clause("b", "flag", { points: "1" })], off),
  bonus("P", "2", [clause("a", "events", { categories: [state("nation", "1"), state("city", "0.2")] })]),
  item("V", "0", [clause("v", "veto", {})], off),
];
type More = NonNullable<Parameters<typeof scorer>[3]>;
type Settings = NonNullable<Parameters<typeof scorer>[2]>;
const of = (settings: Settings = {}, more: More = {}) => scorer(framework, items, { base: "100", ...settings }, more);
const clean = {
  "1": { a: 2 },
  "2": { a: ["plan", "order", "act"] },
  "3": { a: "good" },
  "4": { a: 0 },
  "5": { a: false, b: false },
  P: { a: [] },
  V: { v: false },
};
type Known = Partial<Record<keyof typeof clean, Record<string, unknown>>>;
/** Everything in order but for what a case says; `{}` leaves an item's facts open. */
const facts = (own: Known) => Object.assign({}, clean, own) as Parameters<ReturnType<typeof of>["total"]>[0];

describe("a total with open facts", () => {
  it.each<[string, Known, string]>([
    ["everything in order", {}, "100"],
    ["meetings: none of two at worst", { "1": {} }, "98–100"],
    ["a checklist: nothing done at worst", { "2": {} }, "97–100"],
    ["states: the gravest at worst", { "3": {} }, "98–100"],
    ["occurrences: up to the cap", { "4": {} }, "97–100"],
    ["one of two flags", { "5": { a: true } }, "97–98"],
    ["both flags", { "5": {} }, "97–100"],
    ["a bonus: nothing at worst, its cap at best", { P: {} }, "100–102"],
    ["a bonus and a deduction: both ends move", { "1": {}, P: {} }, "98–102"],
    ["what is lost already is lost at both ends", { "1": { a: 0 }, "2": { a: ["plan"] }, "3": {} }, "94–96"],
    ["a cap that is reached leaves nothing open below it", { "4": { a: 6 }, "3": {} }, "95–97"],
    ["beyond the cap nothing more is lost", { "4": { a: 60 } }, "97"],
    ["nobody has said anything", { "1": {}, "2": {}, "3": {}, "4": {}, "5": {}, P: {} }, "87–102"],
  ])("%s", (_, own, total) => {
    expect(of().total(facts(own))).toBe(total);
  });

  it("closes in with each fact, and never opens again", () => {
    const said = [
      [{ "1": { a: 1 } }, "88–101"],
      [{ "2": { a: ["plan", "order"] } }, "90–100"],
      [{ "3": { a: "weak" } }, "91–99"],
      [{ "4": { a: 2 } }, "93–98"],
      [{ "5": { a: false, b: true } }, "95–97"],
      [{ P: { a: [{ category: "city", matter: "甲" }] } }, "95.2"],
    ] as const;
    let known: Known = { "1": {}, "2": {}, "3": {}, "4": {}, "5": {}, P: {} };
    for (const [next, total] of said) {
      known = Object.assign({}, known, next);
      expect(of().total(facts(known))).toBe(total);
    }
    // The same facts in another order come to the same.
    expect(of().total(Object.fromEntries(Object.entries(facts(known)).toReversed()) as typeof clean)).toBe("95.2");
  });

  it("is held by limits over it at the end that they touch, and open at the other", () => {
    expect(of({ totalCeiling: "101" }).total(facts({ P: {} }))).toBe("100–101");
    expect(of({ totalCeiling: "100" }).total(facts({ P: {} }))).toBe("100");
    expect(of({ totalFloor: "98" }).total(facts({ "2": {} }))).toBe("98–100");
    expect(of({ totalFloor: "100" }).total(facts({ "2": {} }))).toBe("100");
    const group = (points: string): More => ({
      groupLimits: [{ group: "A", floor: { kind: "points", points }, ceiling: { kind: "none" } }],
    });
    // Up to 2 + 3 + 2 off in the group, and no more than its limit.
    const open = facts({ "1": {}, "2": {}, "3": {} });
    expect(of().total(open)).toBe("93–100");
    expect(of({}, group("-5")).total(open)).toBe("95–100");
    expect(of({}, group("-7")).total(open)).toBe("93–100");
    expect(of({}, group("0")).total(open)).toBe("100");
  });

  it("may be nothing while a veto is open, and is nothing once it has struck", () => {
    const zero: More = { vetoes: [{ indicator: "V", effect: { kind: "zero-total" } }] };
    expect(of({}, zero).total(facts({ V: {} }))).toBe("0–100");
    expect(of({}, zero).total(facts({ V: { v: true } }))).toBe("0");
    expect(of({}, zero).total(facts({ V: { v: true }, "1": {}, P: {} }))).toBe("0");
    const capped: More = { vetoes: [{ indicator: "V", effect: { kind: "cap-total", points: "99" } }] };
    expect(of({}, capped).total(facts({ V: {} }))).toBe("99–100");
    expect(of({}, capped).total(facts({ V: {}, "1": { a: 0 } }))).toBe("98");
    expect(of({}, capped).total(facts({ V: { v: true }, P: {} }))).toBe("99");
    const { vetoes, pendingVetoes } = of({}, capped).score(facts({ V: {} }));
    expect([vetoes, pendingVetoes]).toEqual([[], ["V"]]);
    const struck = of({}, capped).score(facts({ V: { v: true } }));
    expect([struck.vetoes, struck.pendingVetoes, struck.total]).toEqual([["V"], [], 99_000]);
  });

  it("names what is open, item by item, and is no number before all of it is known", () => {
    const { items: all, total, interval, isOpen } = of().score(facts({ "5": { a: true }, "1": {} }));
    const pending = all.filter(({ state: it_ }) => it_ === "pending");
    expect(pending.map((it_) => [it_.indicator, it_.pending, it_.interval])).toEqual([
      ["1", ["a"], { worst: -2000, best: 0 }],
      ["5", ["b"], { worst: -3000, best: -2000 }],
    ]);
    expect([total, interval, isOpen]).toEqual([null, { worst: 95_000, best: 98_000 }, false]);
    // Both ends the same, and still something open: no number is given for what nobody has said.
    const settled = of({ totalCeiling: "90" }).score(facts({ P: {} }));
    expect([settled.total, settled.interval]).toEqual([null, { worst: 90_000, best: 90_000 }]);
  });

  it("gives the interval of a group beside that of the whole", () => {
    const open = facts({ "1": {}, "4": {}, P: {} });
    expect(["A", "B", "X"].map((code) => of().group(code, open))).toEqual(["-2–0", "-3–0", "0–2"]);
    expect(["A", "B", "X"].map((code) => of().group(code, facts({})))).toEqual(["0", "0", "0"]);
  });
});

describe("what does not apply", () => {
  const marked = [
    item("1", "40", [clause("a", "per-occurrence", { points: "1" })]),
    item("2", "30", [clause("a", "shortfall", { minimum: 3, points: "10" })]),
    item("3", "30", [clause("a", "flag", { points: "30" })]),
  ];
  const plain = frameworkOf({ A: ["1", "2", "3"] });
  const away = { notApplicable: { "3": { reason: "无此职能", approvedBy: "市依法治市办" } } };
  const claimed = { notApplicable: { "3": { reason: "无此职能", approvedBy: null } } };
  const under = (notApplicable: NonNullable<Settings["notApplicable"]>) =>
    scorer(plain, marked, { notApplicable, fullMarks: "100" });
  /** 40 − 5 = 35; 30 − 2 × 10 = 10. */
  const known = { "1": { a: 5 }, "2": { a: 1 } };

  it.each([
    ["full", "75", 100_000],
    ["exclude", "45", 70_000],
    // 45 of 70 on a hundred: 64.2857…
    ["exclude-and-rescale", "64.29", 100_000],
  ] as const)("%s: comes to %s", (policy, total, applicable) => {
    const it_ = under(policy);
    expect(it_.total(known, away)).toBe(total);
    const { items: all, groups } = it_.score(known, away);
    expect(all.find(({ indicator }) => indicator === "3")).toMatchObject({ state: "not-applicable", pending: [] });
    expect(groups).toMatchObject([{ group: "A", full: 100_000, applicable }]);
  });

  it.each([
    ["full", "45–75"],
    ["exclude", "45–75"],
    // At worst the work of the item is not done: 45 of 100; at best it is: 75; approved, it would be 64.29.
    ["exclude-and-rescale", "45–75"],
  ] as const)("%s: while nobody has approved it, it may apply after all: %s", (policy, total) => {
    const { items: all } = under(policy).score(known, claimed);
    expect(all.find(({ indicator }) => indicator === "3")).toMatchObject({ state: "pending", awaitsApproval: true });
    expect(under(policy).total(known, claimed)).toBe(total);
  });

  it("keeps what the other items have open", () => {
    expect(under("exclude").total({ "1": { a: 5 } }, away)).toBe("35–65");
    expect(under("full").total({ "1": { a: 5 } }, away)).toBe("65–95");
    // 35 ÷ 70 and 65 ÷ 70.
    expect(under("exclude-and-rescale").total({ "1": { a: 5 } }, away)).toBe("50–92.86");
  });
});

describe("rounding at the total alone", () => {
  const thirds = (mode: "half-up" | "half-even" | "down" | "none", digits: number) =>
    scorer(
      frameworkOf({ A: ["1"] }),
      [item("1", "10", [clause("a", "ratio", { target: "100%", side: "below", points: "0.125" })])],
      {
        rounding: { mode, digits },
      },
    );
  // 10 − 0.125 for each point of the hundred that is missing.
  it.each([
    ["half-up", 2, "99%", "9.88"],
    ["half-even", 2, "99%", "9.88"],
    ["half-even", 2, "97%", "9.62"],
    ["half-up", 2, "97%", "9.63"],
    ["down", 2, "97%", "9.62"],
    ["none", 0, "97%", "9.625"],
    ["half-up", 1, "97%", "9.6"],
    ["half-up", 0, "96%", "10"],
    ["half-even", 0, "96%", "10"],
    ["half-even", 0, "92%", "9"],
    ["half-up", 0, "88%", "9"],
    ["half-even", 0, "88%", "8"],
    ["down", 0, "99%", "9"],
  ] as const)("%s to %i places: %s of the target makes %s", (mode, digits, a, total) => {
    expect(thirds(mode, digits).total({ "1": { a } })).toBe(total);
  });
});
