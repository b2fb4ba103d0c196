import { describe, expect, it } from "vitest";
import { bonus, clause, frameworkOf, item } from "@faheng/scoring-samples";
import { scorer } from "../../test/support/score.ts";

const framework = frameworkOf({ A: ["1", "2"], B: ["3"], V: ["!V1"], X: ["+P"] });
const each = clause("a", "per-occurrence", { points: "1" });
const items = [
  item("1", "60", [each]),
  item("2", "20", [each]),
  item("3", "20", [each]),
  item(
    "V1",
    "0",
    [
      clause("deaths", "veto", { atLeast: 3, atMost: 9, label: "死亡人数" }, { fact: "dead" }),
      clause("many", "veto", { atLeast: 10, label: "死亡人数" }, { fact: "dead" }),
    ],
    { start: "zero" },
  ),
  bonus("P", "5", [clause("a", "per-occurrence", { points: "1" })]),
];
const facts = { "1": { a: 4 }, "2": { a: 2 }, "3": { a: 1 }, V1: { dead: 0 }, P: { a: 2 } };
const grades = [
  { name: "优秀", atLeast: "90" },
  { name: "良好", atLeast: "80" },
  { name: "不合格", atLeast: "0" },
];
type Effect =
  | { kind: "zero-total" }
  | { kind: "zero-group"; group: string }
  | { kind: "cap-total"; points: string }
  | { kind: "cap-grade"; grade: string }
  | { kind: "disqualify" };
const struck = (many: Effect, deaths: Effect = { kind: "zero-group", group: "A" }) =>
  scorer(
    framework,
    items,
    { fullMarks: "100", grades },
    {
      vetoes: [
        { indicator: "V1", clause: "deaths", effect: deaths },
        { indicator: "V1", clause: "many", effect: many },
      ],
    },
  );

describe("vetoes", () => {
  it("zero a group (3–9 deaths) or the total (10 and more)", () => {
    const it = struck({ kind: "zero-total" });
    expect(it.total(facts)).toBe("95");
    expect(it.score(facts).vetoes).toEqual([]);
    expect(it.total({ ...facts, V1: { dead: 3 } })).toBe("21");
    expect(it.total({ ...facts, V1: { dead: 9 } })).toBe("21");
    expect(it.score({ ...facts, V1: { dead: 10 } })).toMatchObject({ total: 0, vetoes: ["V1"], grade: "不合格" });
  });

  it("cap the total or the grade, or disqualify", () => {
    const at = { ...facts, V1: { dead: 10 } };
    expect(struck({ kind: "cap-total", points: "59" }).total(at)).toBe("59");
    expect(struck({ kind: "cap-grade", grade: "良好" }).score(at)).toMatchObject({ total: 95_000, grade: "良好" });
    expect(struck({ kind: "disqualify" }).score(at)).toMatchObject({ total: 95_000, disqualified: true });
  });

  it("hang over the interval while their fact is pending", () => {
    const score = struck({ kind: "zero-total" }).score({ ...facts, V1: {} });
    expect(score).toMatchObject({
      interval: { worst: 0, best: 95_000 },
      pendingVetoes: ["V1"],
      vetoes: [],
      grade: null,
    });
  });

  it("never raise a score that is below zero", () => {
    const below = [item("1", "1", [each], { floor: { kind: "none" } }), items[3]!];
    const it = scorer(framework, below, {}, { vetoes: [{ indicator: "V1", effect: { kind: "zero-total" } }] });
    expect(it.total({ "1": { a: 5 }, V1: { dead: 3 } })).toBe("-4");
  });

  it("strike by any kind of rule that makes an amount", () => {
    const flagged = [item("1", "100", [clause("a", "flag", { points: "5" })])];
    const it = scorer(
      framework,
      flagged,
      {},
      { vetoes: [{ indicator: "1", effect: { kind: "cap-total", points: "60" } }] },
    );
    expect([true, false].map((a) => it.total({ "1": { a } }))).toEqual(["60", "100"]);
  });
});

describe("rounding", () => {
  const total = (mode: "half-up" | "half-even" | "down" | "none", digits: number, value: string) =>
    scorer(
      framework,
      [item("1", "0", [clause("a", "external", { from: "3", to: "1" }, { effect: "award" })], { start: "zero" })],
      {
        rounding: { mode, digits },
      },
    ).total({ "1": { a: value } });

  it("happens once, as the profile says", () => {
    // 0.615 / 3 = 0.205
    expect([total("half-up", 2, "0.615"), total("half-even", 2, "0.615"), total("down", 2, "0.615")]).toEqual([
      "0.21",
      "0.2",
      "0.2",
    ]);
    expect([total("half-up", 0, "1.5"), total("half-even", 0, "1.5"), total("none", 3, "1")]).toEqual([
      "1",
      "0",
      "0.333",
    ]);
  });

  it("takes a half below zero away from zero", () => {
    const minus = item("1", "0", [clause("a", "external", { from: "3", to: "1" })], {
      start: "zero",
      floor: { kind: "none" },
    });
    expect(scorer(framework, [minus]).total({ "1": { a: "0.615" } })).toBe("-0.21");
  });
});

describe("grades", () => {
  const graded = scorer(framework, [item("1", "100", [clause("a", "judgement", { min: "0", max: "100" })])], {
    grades,
  });
  const grade = (amount: string) => graded.score({ "1": { a: { amount, reason: "理由", by: "评审" } } }).grade;

  it("include their cut-off (以上)", () => {
    expect(["10", "10.001", "10.01", "20", "100"].map(grade)).toEqual(["优秀", "优秀", "良好", "良好", "不合格"]);
  });

  it("are given while pending facts cannot change them", () => {
    const two = [item("1", "95", [each]), item("2", "5", [each])];
    const it = scorer(framework, two, { grades });
    expect(it.score({ "1": { a: 0 } }).grade).toBe("优秀");
    expect(it.score({ "1": { a: 4 } })).toMatchObject({ total: null, grade: "优秀" });
    expect(it.score({ "1": { a: 6 } }).grade).toBeNull();
  });
});
