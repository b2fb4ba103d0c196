import { score } from "@faheng/scoring";
import { bonus, clause, factsOf, frameworkOf, item } from "@faheng/scoring-samples";
import { runs } from "@faheng/vitest-config/runs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileBulk } from "../src/compile-bulk.ts";
import { placeOfFact, readFact } from "../src/fact-place.ts";
import { changeFact, changeUnit, createLiveRanking } from "../src/live-ranking.ts";
import { packFacts } from "../src/pack.ts";
import { inRows, planOf } from "./support.ts";

const ONE = frameworkOf({ A: ["1"] });

describe("grade and rank go by the total that is printed", () => {
  const grades = [
    { name: "优秀", atLeast: "18" },
    { name: "良好", atLeast: "10" },
  ];
  const share = clause("a", "ratio", { target: "100%", side: "below", points: "1" });
  const planFor = (mode: "half-up" | "half-even" | "down" | "none", digits = 2) =>
    planOf(ONE, [item("1", "20", [share])], { grades, rounding: { mode, digits } });
  const withTotal = (lost: string) =>
    factsOf({ "1": { a: { numerator: String(100 - Number(lost)), denominator: 100 } } });
  /** 17.9997, 17.9992 and 18 exactly. */
  const [NEAR, FURTHER, REACHED] = [withTotal("2.0003"), withTotal("2.0008"), withTotal("2")];

  it.each([
    ["half-up", 2, "优秀"],
    ["half-even", 2, "优秀"],
    ["down", 2, "良好"],
    ["down", 3, "良好"],
    ["half-up", 3, "优秀"],
    ["none", 2, "良好"],
  ] as const)("%s at %i digits: 17.9997 is graded %s", (mode, digits, grade) => {
    const plan = planFor(mode, digits);
    const { totals } = inRows(plan, [NEAR]);
    expect([totals.worst[0], grades[totals.grade[0] ?? -1]?.name]).toEqual([score(plan, NEAR).total, grade]);
  });

  it("keeps a live ranking by the same", () => {
    const units = [FURTHER, NEAR, REACHED];
    const { bulk, matrix, totals, factsOf: stated } = inRows(planFor("none"), units);
    const live = createLiveRanking(bulk, matrix, totals, stated);
    expect(units.map((facts, unit) => changeUnit(live, unit, packFacts(bulk, facts)).rank)).toEqual([3, 2, 1]);
    units[0] = REACHED;
    expect(changeUnit(live, 0, packFacts(bulk, REACHED)).rank).toBe(1);
  });
});

describe("clauses that share one pending fact", () => {
  const on = (id: string, points: string, when: boolean) => clause(id, "flag", { points, when }, { fact: "f" });

  it("vary together in rows and in a live ranking", () => {
    const plan = planOf(ONE, [item("1", "10", [on("a", "3", true), on("b", "2", false)])]);
    const units = [factsOf({}), factsOf({ "1": { f: true } })];
    const { bulk, matrix, totals, factsOf: stated } = inRows(plan, units);
    expect([totals.worst[0], totals.best[0], totals.worst[1]]).toEqual([7000, 8000, 7000]);
    const live = createLiveRanking(bulk, matrix, totals, stated);
    const place = placeOfFact(bulk, "1", "f");
    units[1] = factsOf({ "1": { f: null } });
    changeFact(live, 1, place, readFact(place, null));
    expect([totals.worst[1], totals.best[1]]).toEqual([7000, 8000]);
  });

  it("come to what the exact engine says, with every effect and chain", () => {
    const points = fc.integer({ min: 0, max: 60 }).map((tenths) => String(tenths / 10));
    const one = fc.record({
      points,
      when: fc.boolean(),
      effect: fc.constantFrom("deduct" as const, "award" as const),
      cap: fc.option(points),
      fact: fc.constantFrom("f", "g"),
    });
    const made = fc.record({
      rules: fc.array(one, { minLength: 1, maxLength: 5 }),
      aggravation: fc.constantFrom("adds" as const, "replaces" as const),
      chained: fc.boolean(),
    });
    const check = ({ rules, aggravation, chained }: typeof made extends fc.Arbitrary<infer T> ? T : never): void => {
      const clauses = rules.map(({ points: amount, when, effect, cap, fact }, index) => {
        const aggravates = chained && index === 1 && rules[0]?.effect === effect ? "c0" : null;
        return clause(`c${index}`, "flag", { points: amount, when }, { effect, cap, fact, aggravates });
      });
      const plan = planOf(ONE, [item("1", "10", clauses)], { aggravation });
      const { interval } = score(plan, factsOf({}));
      const { worst, best } = inRows(plan, [factsOf({})]).totals;
      expect([worst[0], best[0]]).toEqual([interval.worst, interval.best]);
    };
    fc.assert(fc.property(made, check), { numRuns: runs({ test: 3000, campaign: 200_000 }) });
  });
});

it("takes one matter written in two ways for one", () => {
  const list = clause("a", "events", {
    categories: [
      { key: "nation", label: "nation", points: "1" },
      { key: "province", label: "province", points: "0.5" },
    ],
    matterOnce: true,
  });
  const plan = planOf(
    frameworkOf({ X: ["+P", "+Q"] }),
    ["P", "Q"].map((code) => bonus(code, "2", [list])),
    {},
    { onceOnly: [{ indicators: ["P", "Q"], place: "第4条" }] },
  );
  const of = (...events: [category: string, matter: string][]) => ({
    a: events.map(([category, matter]) => ({ category, matter })),
  });
  const facts = factsOf({ P: of(["nation", "甲案（1）"], ["province", "甲案(1)"]), Q: of(["nation", "甲案(1)"]) });
  expect(inRows(plan, [facts]).totals.worst[0]).toBe(1000);
});

it("keeps ratios exact, however large their parts", () => {
  const plan = planOf(ONE, [item("1", "100", [clause("a", "ratio", { target: "100%", side: "below", points: "1" })])]);
  const units = [
    ["85.2", "88.7"],
    ["12345678901.55", "34691357803.17"],
    [1, 3],
    [0, 0],
  ].map(([numerator = 0, denominator = 0]) => factsOf({ "1": { a: { numerator, denominator } } }));
  expect([...inRows(plan, units).totals.worst]).toEqual(units.map((own) => score(plan, own).total));
});

it("refuses a class of units that the profile does not have", () => {
  const each = clause("a", "per-occurrence", { points: "1" });
  const plan = planOf(ONE, [item("1", "10", [each], { unitPoints: { county: "8" } })], {}, { unitClasses: ["city"] });
  expect(() => compileBulk(plan, "countie")).toThrow(expect.objectContaining({ code: "FAHENG_UNIT_CLASS_UNKNOWN" }));
});

describe("a factor stated beside an amount", () => {
  it("hands every unit to the exact engine, to the same result", () => {
    const choices = [
      { key: "once", label: "一倍", factor: "1" },
      { key: "more", label: "三分之四倍", factor: "4/3" },
    ];
    const clauses = [
      clause("a", "per-occurrence", { points: "1" }, { multipliedBy: "k" }),
      clause("k", "multiplier", { choices }),
    ];
    const plan = planOf(ONE, [item("1", "20", clauses)]);
    const units = [{ a: 4, k: "more" }, { a: 4 }, { k: "more" }, { a: 4, k: "once" }].map((own) =>
      factsOf({ "1": own }),
    );
    const { totals } = inRows(plan, units);
    const exact = units.map((facts) => score(plan, facts).interval);
    expect([...totals.worst].map((worst, unit) => ({ worst, best: totals.best[unit] }))).toEqual(exact);
    expect(compileBulk(plan).program).toBeNull();
  });
});
