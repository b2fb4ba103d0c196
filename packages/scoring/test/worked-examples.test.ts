import { describe, expect, it } from "vitest";
import { bonus, clause, frameworkOf, item } from "@faheng/scoring-samples";
import { scorer } from "./support/score.ts";

// The ten worked examples of the scoring design, on the Nantong table's clauses (通商发〔2017〕81号).
const framework = frameworkOf({
  duty: ["R1", "R2"],
  law: ["R6"],
  publicity: ["R10"],
  organ: ["R16"],
  own: ["R17"],
  extra: ["+B1", "+B2", "+B3"],
});
const off = { start: "zero", floor: { kind: "none" } } as const;
const level = (key: string, points: string) => ({ key, label: key, points });
const award = (...levels: [string, string][]) => ({
  categories: levels.map(([key, points]) => level(key, points)),
  matterOnce: true,
});

const items = [
  item(
    "R1",
    "0",
    [
      clause("a", "states", { states: [level("good", "0"), level("weak", "1"), level("none", "2")] }),
      clause("b", "flag", { points: "2" }),
    ],
    off,
  ),
  item("R2", "0", [clause("a", "shortfall", { minimum: 2, points: "1" })], off),
  item(
    "R6",
    "0",
    [clause("a", "events", { categories: [level("lost", "0.5")], flags: [level("not-corrected", "0.5")] })],
    off,
  ),
  item(
    "R10",
    "0",
    [
      clause("a", "checklist", {
        parts: ["plan", "order", "act"].map((key) => ({ key, label: key })),
        points: "1",
        count: "missing",
      }),
    ],
    off,
  ),
  item(
    "R16",
    "0",
    [
      clause("b", "per-occurrence", { points: "1" }),
      clause("c", "per-occurrence", { points: "0.5" }),
      clause("d", "flag", { points: "0.5" }),
    ],
    off,
  ),
  bonus("B1", "2", [clause("a", "events", award(["nation", "1"], ["province", "0.5"], ["city", "0.2"]))]),
  bonus("B2", "2", [clause("a", "events", award(["nation", "1"], ["province", "0.5"]))]),
  bonus("B3", "1", [clause("a", "events", award(["central", "0.5"], ["province", "0.2"]))]),
];
const nantong = scorer(
  framework,
  items,
  { base: "100", fullMarks: "100" },
  {
    onceOnly: [{ indicators: ["B1", "B2", "B3"], place: "加分事项第4条" }],
  },
);
const event = (category: string, matter: string) => ({ category, matter });
const clean = {
  R1: { a: "good", b: false },
  R2: { a: 2 },
  R6: { a: [] },
  R10: { a: ["plan", "order", "act"] },
  R16: { b: 0, c: 0, d: false },
  B1: { a: [] },
  B2: { a: [] },
  B3: { a: [] },
};
const promoted = [event("nation", "1"), ...["2", "3", "4"].map((it) => event("province", it)), event("city", "5")];
const media = [event("central", "6"), ...["7", "8", "9"].map((it) => event("province", it))];

describe("worked examples", () => {
  it("1: two meetings wanted, one held: −1", () => {
    expect(nantong.item("R2", { ...clean, R2: { a: 1 } })).toBe("-1");
  });

  it("2: a lost case −0.5, not corrected −0.5 more: −1", () => {
    expect(nantong.item("R6", { ...clean, R6: { a: [{ category: "lost", flags: ["not-corrected"] }] } })).toBe("-1");
  });

  it("3: plan and order but no activity: −1", () => {
    expect(nantong.item("R10", { ...clean, R10: { a: ["plan", "order"] } })).toBe("-1");
  });

  it("4: states never add, a clause of its own does: worst item −4", () => {
    expect(nantong.item("R1", { ...clean, R1: { a: "none", b: true } })).toBe("-4");
    expect(nantong.item("R1", { ...clean, R1: { a: "weak", b: false } })).toBe("-1");
    expect(nantong.item("R1", { ...clean, R1: {} })).toBe("-4–0");
  });

  it("5: one absence, one late document, one late report: −2", () => {
    expect(nantong.item("R16", { ...clean, R16: { b: 1, c: 1, d: true } })).toBe("-2");
  });

  it("6: promoted 1 + 3 × 0.5 + 0.2 = 2.7, held to 2", () => {
    expect(nantong.item("B1", { ...clean, B1: { a: promoted } })).toBe("2");
  });

  it("7: one matter promoted and commended counts once, the highest", () => {
    const facts = { ...clean, B1: { a: [event("province", "改革")] }, B2: { a: [event("nation", "改革")] } };
    expect(nantong.total(facts)).toBe("101");
    expect([nantong.item("B1", facts), nantong.item("B2", facts)]).toEqual(["0", "1"]);
  });

  it("8: media 0.5 + 3 × 0.2 = 1.1, held to 1; all bonus caps together 5", () => {
    expect(nantong.item("B3", { ...clean, B3: { a: media } })).toBe("1");
    const commended = ["a", "b", "c"].map((it) => event("nation", it));
    expect(nantong.group("extra", { ...clean, B1: { a: promoted }, B2: { a: commended }, B3: { a: media } })).toBe("5");
  });

  it("9: 100 − 1 − 1 − 1 − 2 − 2 + 2 + 1 = 96, in whatever order it is entered", () => {
    const facts = {
      R2: { a: 1 },
      R6: { a: [{ category: "lost", flags: ["not-corrected"] }] },
      R10: { a: ["plan", "order"] },
      R1: { a: "good", b: true },
      R16: { b: 1, c: 1, d: true },
      B1: { a: promoted },
      B2: { a: [] },
      B3: { a: media },
    };
    expect(nantong.total(facts)).toBe("96");
    expect(nantong.total(Object.fromEntries(Object.entries(facts).toReversed()))).toBe("96");
  });

  it("10: a judgement without a stated range leaves the total open until somebody gives it with a reason", () => {
    const judged = item("R17", "0", [clause("a", "judgement", { min: null, max: null }, { effect: "award" })], off);
    const open = scorer(framework, [...items, judged], { base: "100", fullMarks: "100" });
    const before = open.score(clean);
    expect([before.total, before.interval, before.isOpen]).toEqual([null, { worst: 100_000, best: null }, true]);
    const given = { ...clean, R17: { a: { amount: "3.5", reason: "按任务完成情况", by: "市依法治市办" } } };
    expect(open.score(given).total).toBe(103_500);
  });
});
