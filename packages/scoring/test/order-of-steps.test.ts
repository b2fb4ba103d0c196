import { describe, expect, it } from "vitest";
import { bonus, clause, frameworkOf, item } from "@faheng/scoring-samples";
import { scorer } from "./support/score.ts";

/** One total, step by step, as a clerk would do it on paper: each case changes one step and keeps the others. */
const framework = frameworkOf({ A: ["1", "2"], B: ["3"], X: ["+P", "+Q"], Z: ["!V", "!W"] });
const each = (points = "1") => clause("a", "per-occurrence", { points });
const points = (amount: string) => ({ kind: "points", points: amount }) as const;
const none = { kind: "none" } as const;
const items = [
  item("1", "40", [each()]),
  item("2", "30", [each("2")], { floor: points("-10") }),
  item("3", "30", [each()]),
  bonus("P", "5", [each("2")]),
  bonus("Q", "5", [each("2")]),
  item("V", "0", [clause("v", "veto", {})], { start: "zero", floor: none }),
  item("W", "0", [clause("w", "veto", { atLeast: 3 })], { start: "zero", floor: none }),
];
type More = NonNullable<Parameters<typeof scorer>[3]>;
type Settings = NonNullable<Parameters<typeof scorer>[2]>;
const of = (settings: Settings = {}, more: More = {}) => scorer(framework, items, settings, more);
/** 40 − 6 = 34; 30 − 2 × 4 = 22; 30 − 5 = 25; 2 × 2 = 4; 2 × 1 = 2; no veto. Together 81 and 6 on top. */
const facts = { "1": { a: 6 }, "2": { a: 4 }, "3": { a: 5 }, P: { a: 2 }, Q: { a: 1 }, V: { v: false }, W: { w: 0 } };

describe("a total", () => {
  it("is the sum of its items and what is on top", () => {
    expect(["1", "2", "3", "P", "Q"].map((code) => of().item(code, facts))).toEqual(["34", "22", "25", "4", "2"]);
    expect(of().total(facts)).toBe("87");
  });

  it("begins at its base", () => {
    expect(of({ base: "50" }).total(facts)).toBe("137");
  });

  it("holds each item to its own floor first", () => {
    // 40 − 99 stops at 0; 30 − 2 × 30 = −30 stops at −10: 0 − 10 + 25 + 6.
    expect(of().total({ ...facts, "1": { a: 99 }, "2": { a: 30 } })).toBe("21");
    expect(of().item("2", { ...facts, "2": { a: 19 } })).toBe("-8");
    expect(of().item("2", { ...facts, "2": { a: 20 } })).toBe("-10");
  });

  it("holds a group after its items", () => {
    // 34 + 22 = 56, held to 50; 25; 6.
    const held = { groupLimits: [{ group: "A", floor: none, ceiling: points("50") }] };
    expect(of({}, held).total(facts)).toBe("81");
    // 0 − 10 = −10 in the group, lifted to 5: the items keep what they made.
    const lifted = { groupLimits: [{ group: "A", floor: points("5"), ceiling: none }] };
    const bad = { ...facts, "1": { a: 99 }, "2": { a: 30 } };
    expect([of({}, lifted).total(bad), of({}, lifted).group("A", bad), of({}, lifted).item("2", bad)]).toEqual([
      "36",
      "5",
      "-10",
    ]);
  });

  it("converts a part after its group, and weighs it after that", () => {
    const part = { key: "p", title: "日常", groups: ["A"], conversion: { from: "70", to: "35" }, weight: "80%" };
    // Full marks: 70 × 35 ÷ 70 × 80 % = 28, and 30.
    const settings = { fullMarks: "58" };
    // 56 × 35 ÷ 70 = 28; × 80 % = 22.4; 25; 6.
    expect(of(settings, { parts: [part] }).total(facts)).toBe("53.4");
    // Held to 50 first: 50 ÷ 2 × 0.8 = 20.
    const held = { parts: [part], groupLimits: [{ group: "A", floor: none, ceiling: points("50") }] };
    expect(of(settings, held).total(facts)).toBe("51");
  });

  it("caps the bonus by itself before it comes on top", () => {
    expect(of().total({ ...facts, P: { a: 9 } })).toBe("88");
    expect(of({}, { bonusCaps: [{ indicators: ["P", "Q"], cap: "5" }] }).total(facts)).toBe("86");
  });

  it("holds the total after the bonus", () => {
    expect(of({ totalCeiling: "85" }).total(facts)).toBe("85");
    expect(of({ totalCeiling: "87" }).total(facts)).toBe("87");
    expect(of({ totalFloor: "90" }).total(facts)).toBe("90");
  });

  it("strikes after that, and rounds last", () => {
    const struck = { ...facts, V: { v: true } };
    const zero: More = { vetoes: [{ indicator: "V", effect: { kind: "zero-total" } }] };
    // The floor of 10 stands before the veto, which takes that as well.
    expect(of({ totalFloor: "10" }, zero).total(struck)).toBe("0");
    const capped: More = { vetoes: [{ indicator: "V", effect: { kind: "cap-total", points: "59.96" } }] };
    expect(of({ rounding: { mode: "half-up", digits: 1 } }, capped).total(struck)).toBe("60");
    expect(of({ rounding: { mode: "down", digits: 1 } }, capped).total(struck)).toBe("59.9");
    expect(of({}, capped).total({ ...struck, "1": { a: 40 }, "3": { a: 30 } })).toBe("28");
  });
});

describe("a veto", () => {
  const vetoes = (...list: NonNullable<More["vetoes"]>[number][]): More => ({ vetoes: list });
  const V = { ...facts, V: { v: true } };
  const maybe = { ...facts, V: {} };

  it("empties a group, and only that", () => {
    const over = of({}, vetoes({ indicator: "V", effect: { kind: "zero-group", group: "A" } }));
    // 56 go: 25 + 6.
    expect([over.total(V), over.total(facts), over.total(maybe)]).toEqual(["31", "87", "31–87"]);
    // Below nothing a group stays: −10 + 25 + 6.
    expect(over.total({ ...V, "1": { a: 99 }, "2": { a: 30 } })).toBe("21");
  });

  it("empties the bonus of a group", () => {
    const over = of({}, vetoes({ indicator: "V", effect: { kind: "zero-group", group: "X" } }));
    expect([over.total(V), over.total(maybe)]).toEqual(["81", "81–87"]);
  });

  it("of several the harshest holds, whatever their order", () => {
    const [cap, lower] = [
      { indicator: "V", effect: { kind: "cap-total", points: "60" } },
      { indicator: "W", effect: { kind: "cap-total", points: "40" } },
    ] as const;
    const both = { ...V, W: { w: 3 } };
    expect([of({}, vetoes(cap, lower)).total(both), of({}, vetoes(lower, cap)).total(both)]).toEqual(["40", "40"]);
    expect(of({}, vetoes(cap, lower)).total({ ...V, W: { w: 2 } })).toBe("60");
    expect(of({}, vetoes(cap, lower)).score(both).vetoes).toEqual(["V", "W"]);
  });

  it("is pending until it is known, and named so", () => {
    const over = of({}, vetoes({ indicator: "V", effect: { kind: "cap-total", points: "60" } }));
    expect([over.total(maybe), over.total(V), over.total(facts)]).toEqual(["60–87", "60", "87"]);
    expect(over.score(maybe)).toMatchObject({ vetoes: [], pendingVetoes: ["V"], total: null });
    expect(over.score(V)).toMatchObject({ vetoes: ["V"], pendingVetoes: [] });
  });

  it("disqualifies without touching the points", () => {
    const over = of({}, vetoes({ indicator: "V", effect: { kind: "disqualify" } }));
    expect([V, facts, maybe].map((it) => [over.score(it).disqualified, over.total(it)])).toEqual([
      [true, "87"],
      [false, "87"],
      [false, "87"],
    ]);
  });

  it("does not strike where its item does not apply", () => {
    const over = of({}, vetoes({ indicator: "V", effect: { kind: "zero-total" } }));
    const { V: _, ...rest } = facts;
    const approved = { notApplicable: { V: { reason: "无此业务", approvedBy: "法规科" } } };
    expect(over.total(rest, approved)).toBe("87");
    const waiting = { notApplicable: { V: { reason: "无此业务", approvedBy: null } } };
    expect(over.total(rest, waiting)).toBe("0–87");
  });
});

describe("a grade", () => {
  const grades = [
    { name: "优秀", atLeast: "87" },
    { name: "良好", atLeast: "80" },
    { name: "合格", atLeast: "60" },
  ];
  const graded = (settings: Settings = {}, more: More = {}) => of({ grades, ...settings }, more);
  const grade = (...given: Parameters<ReturnType<typeof of>["score"]>) => graded().score(...given).grade;

  it("includes its number, and is none below the lowest", () => {
    expect(grade(facts)).toBe("优秀");
    // 1 less: 86; 8 less: 79; then 40 + 30 lost of items 1 and 3: 22 + 6 = 28.
    expect(grade({ ...facts, "1": { a: 7 } })).toBe("良好");
    expect(grade({ ...facts, "1": { a: 13 } })).toBe("良好");
    expect(grade({ ...facts, "1": { a: 14 } })).toBe("合格");
    expect(grade({ ...facts, "1": { a: 40 }, "3": { a: 30 } })).toBeNull();
  });

  it("is known as soon as worst and best share it", () => {
    // Item 3 pending: 62 to 92, from 合格 to 优秀.
    expect(grade({ ...facts, "3": {} })).toBeNull();
    // P pending: 83 to 88; Q pending: 85 to 90. With item 1 at 40 − 10 = 30 and Q pending: 81 to 86.
    expect(grade({ ...facts, P: {} })).toBeNull();
    expect(grade({ ...facts, "1": { a: 10 }, Q: {} })).toBe("良好");
  });

  it("goes by the total as it is printed", () => {
    const short = { ...facts, "1": { a: 6 } };
    const thirds = scorer(
      framework,
      items.map((it) => (it.indicator === "1" ? item("1", "40", [each("0.004")]) : it)),
      { grades: [{ name: "优秀", atLeast: "93" }], rounding: { mode: "half-up", digits: 2 } },
    );
    // 40 − 0.004 = 39.996; with 22 + 25 + 6 that is 92.996, printed 93.
    expect(thirds.score({ ...short, "1": { a: 1 } })).toMatchObject({ total: 93_000, grade: "优秀" });
    // 40 − 0.008 = 39.992: 92.992, printed 92.99.
    expect(thirds.score({ ...short, "1": { a: 2 } })).toMatchObject({ total: 92_990, grade: null });
  });

  it("is capped by a veto, and open while that is", () => {
    const capped = graded({}, { vetoes: [{ indicator: "V", effect: { kind: "cap-grade", grade: "合格" } }] });
    expect([{ v: true }, { v: false }, {}].map((v) => capped.score({ ...facts, V: v }).grade)).toEqual([
      "合格",
      "优秀",
      null,
    ]);
    // What is lower already stays: 28 has no grade.
    expect(capped.score({ ...facts, V: { v: true }, "1": { a: 40 }, "3": { a: 30 } }).grade).toBeNull();
    expect(capped.total({ ...facts, V: { v: true } })).toBe("87");
  });
});

describe("a rounding", () => {
  const exact = scorer(frameworkOf({ A: ["1"] }), [item("1", "10", [clause("a", "external", { from: "3", to: "5" })])]);
  const round = (mode: "half-up" | "half-even" | "down" | "none", digits: number) =>
    scorer(frameworkOf({ A: ["1"] }), [item("1", "10", [clause("a", "external", { from: "3", to: "5" })])], {
      rounding: { mode, digits },
    });

  it("takes place once, at the total", () => {
    // 10 − 5 ÷ 3 = 8.333…
    expect(["half-up", "half-even", "down"].map((mode) => round(mode as "down", 2).total({ "1": { a: "1" } }))).toEqual(
      ["8.33", "8.33", "8.33"],
    );
    // 10 − 10 ÷ 3 = 6.666…
    expect(
      [round("half-up", 2), round("down", 2), round("half-up", 0)].map((it) => it.total({ "1": { a: "2" } })),
    ).toEqual(["6.67", "6.66", "7"]);
    expect(exact.score({ "1": { a: "2" } }).exact).toBeUndefined();
  });

  it("leaves the exact quotient beside the total where there is none", () => {
    const score = round("none", 0).score({ "1": { a: "1" } });
    expect(score).toMatchObject({ total: 8333, exact: { worst: "25/3", best: "25/3" } });
    expect(round("none", 0).score({ "1": { a: "3" } }).exact).toBeUndefined();
    // 10 − 5 × 2.5 ÷ 3 = 5.8333…; of pending facts one end may be whole and the other not.
    expect(round("none", 0).score({ "1": {} })).toMatchObject({ interval: { worst: 5000, best: 10_000 } });
  });

  it("takes a half to the even digit only where it is told to", () => {
    const half = (mode: "half-up" | "half-even" | "down", a: number) =>
      scorer(frameworkOf({ A: ["1"] }), [item("1", "10", [each("0.5")])], { rounding: { mode, digits: 0 } }).total({
        "1": { a },
      });
    // 10 − 0.5 = 9.5; 10 − 1.5 = 8.5.
    expect([half("half-up", 1), half("half-even", 1), half("down", 1)]).toEqual(["10", "10", "9"]);
    expect([half("half-up", 3), half("half-even", 3), half("down", 3)]).toEqual(["9", "8", "8"]);
  });
});
