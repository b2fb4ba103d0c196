import { explainOf, pluginOf, scoreOf } from "@faheng/plugin-testing";
import { describe, expect, it } from "vitest";
import { commercePlugin } from "../src/index.ts";

const plugin = pluginOf(commercePlugin);
const PROFILE = "nantong-commerce-2017-standard";

type Facts = Parameters<typeof scoreOf>[2];

/** Everything answered and nothing to deduct or to add; the city office has judged rows 17–19 at nothing. */
const judged = { a: { amount: "0", reason: "示例：不加分", by: "市依法治办" } };
const clean: Facts = {
  R1: { system: "sound", c: true },
  R2: { a: 2 },
  R3: { a: true },
  R4: { a: true },
  R5: { a: 0 },
  R6: { cases: [], c: 0, d: 0 },
  R7: { a: 0 },
  R8: { a: true },
  R9: { a: 2 },
  R10: { a: ["plan", "deployment", "activity"] },
  R11: { a: true },
  R12: { a: 0 },
  R13: { a: true },
  R14: { a: 0 },
  R15: { a: false },
  R16: { a: true, b: 0, c: 0, d: true, e: 0 },
  R17: judged,
  R18: judged,
  R19: judged,
  B1: { a: [] },
  B2: { a: [] },
  B3: { a: [] },
};

const score = (facts: Facts = {}) => scoreOf(plugin, PROFILE, { ...clean, ...facts });
const item = (code: string, facts: Facts) => {
  const interval = score(facts).items.find(({ indicator }) => indicator === code)?.interval;
  expect(interval?.worst).toBe(interval?.best);
  return interval?.worst;
};
const event = (category: string, matter: string) => ({ category, matter });

const promoted = [
  event("national", "甲"),
  ...["乙", "丙", "丁"].map((matter) => event("provincial", matter)),
  event("city", "戊"),
];
const reported = [event("central", "己"), ...["庚", "辛", "壬"].map((matter) => event("provincial", matter))];
const lostAndNotCorrected = {
  cases: [{ category: "reconsideration", matter: "案一", flags: ["not-corrected"] }],
  c: 0,
  d: 0,
};

/** Worked example 9: 100 − 1 − 1 − 1 − 2 − 2 + 2 + 1. */
const together: Facts = {
  R1: { system: "sound", c: false },
  R2: { a: 1 },
  R6: lostAndNotCorrected,
  R10: { a: ["plan", "deployment"] },
  R16: { a: true, b: 1, c: 1, d: false, e: 0 },
  B1: { a: promoted },
  B3: { a: reported },
};

describe("the worked examples of the Nantong table", () => {
  it("starts from 100, our reading, when nothing is deducted", () => {
    expect(score().total).toBe(100_000);
  });

  it("1: of two meetings required one was held, −1", () => {
    expect(item("R2", { R2: { a: 1 } })).toBe(-1000);
    expect(item("R2", { R2: { a: 0 } })).toBe(-2000);
    expect(item("R2", { R2: { a: 3 } })).toBe(0);
  });

  it("2: a lost reconsideration −0.5, not corrected in time −0.5 more", () => {
    expect(item("R6", { R6: lostAndNotCorrected })).toBe(-1000);
    const corrected = { cases: [{ category: "reconsideration", matter: "案一" }], c: 0, d: 0 };
    expect(item("R6", { R6: corrected })).toBe(-500);
  });

  it("3: plan and deployment but no activity, −1", () => {
    expect(item("R10", { R10: { a: ["plan", "deployment"] } })).toBe(-1000);
    expect(item("R10", { R10: { a: [] } })).toBe(-3000);
  });

  it("4: not built −2, built but weak −1, never both; not in the duty system −2 besides; worst −4", () => {
    expect(item("R1", { R1: { system: "none", c: true } })).toBe(-2000);
    expect(item("R1", { R1: { system: "weak", c: true } })).toBe(-1000);
    expect(item("R1", { R1: { system: "none", c: false } })).toBe(-4000);
    const pending = score({ R1: {} }).items.find(({ indicator }) => indicator === "R1");
    expect(pending?.interval).toEqual({ worst: -4000, best: 0 });
    const half = score({ R1: { c: true } }).items.find(({ indicator }) => indicator === "R1");
    expect(half?.interval).toEqual({ worst: -2000, best: 0 });
  });

  it("5: one absence −1, one late document −0.5, one late report −0.5: −2", () => {
    expect(item("R16", { R16: { a: true, b: 1, c: 1, d: false, e: 0 } })).toBe(-2000);
  });

  it("6: promoted once nationally, three times provincially, once by the city: 2.7, held to 2", () => {
    expect(item("B1", { B1: { a: promoted } })).toBe(2000);
    expect(item("B1", { B1: { a: promoted.slice(1) } })).toBe(1700);
  });

  it("7: one matter promoted by the province and commended nationally counts once, the highest", () => {
    const facts: Facts = {
      B1: { a: [event("provincial", "同一项工作")] },
      B2: { a: [event("national", "同一项工作")] },
    };
    expect(score(facts).total).toBe(101_000);
    const matters: Facts = { ...facts, B2: { a: [event("national", "另一项工作")] } };
    expect(score(matters).total).toBe(101_500);
  });

  it("7: a ministry's commendation counts 0.5, our reading of three levels and two amounts", () => {
    expect(item("B2", { B2: { a: [event("ministry", "甲")] } })).toBe(500);
    const { trace } = explainOf(plugin, PROFILE, clean);
    expect(JSON.stringify(trace)).toContain("部委与省同级");
  });

  it("8: central 0.5 and three provincial 0.2 make 1.1, held to 1; the three caps come to 5", () => {
    expect(item("B3", { B3: { a: reported } })).toBe(1000);
    const commended = ["子", "丑", "寅"].map((matter) => event("national", matter));
    const total = score({ B1: { a: promoted }, B2: { a: commended }, B3: { a: reported } }).total;
    expect(total).toBe(105_000);
  });

  it("9: 100 − 1 − 1 − 1 − 2 − 2 + 2 + 1 = 96", () => {
    expect(score(together).total).toBe(96_000);
  });

  it("9: the order in which rows and events are entered changes nothing", () => {
    const first = scoreOf(plugin, PROFILE, { ...clean, ...together });
    const backwards = Object.entries({ ...clean, ...together, B1: { a: promoted.toReversed() } }).toReversed();
    expect(scoreOf(plugin, PROFILE, Object.fromEntries(backwards))).toEqual(first);
  });

  it("10: 视情打分 has no number until the office gives one with a reason; the total is open meanwhile", () => {
    const { R17: _unjudged, ...rest } = { ...clean, ...together };
    const open = scoreOf(plugin, PROFILE, rest);
    expect(open.total).toBeNull();
    expect(open.isOpen).toBe(true);
    expect(open.interval).toEqual({ worst: 96_000, best: null });
    const given = { a: { amount: "1.5", reason: "示例：宣传到位", by: "市依法治办" } };
    expect(scoreOf(plugin, PROFILE, { ...rest, R17: given }).total).toBe(97_500);
    expect(() => scoreOf(plugin, PROFILE, { ...rest, R17: { a: { amount: "1.5", reason: "", by: "甲" } } })).toThrow(
      expect.objectContaining({ code: "FAHENG_FACTS_INVALID" }),
    );
  });
});

describe("the explanation", () => {
  it("names for each amount the clause, its arithmetic and its place in the document", () => {
    const { trace, score: explained } = explainOf(plugin, PROFILE, { ...clean, ...together });
    expect(explained).toEqual(score(together));
    const clauses = JSON.stringify(trace);
    expect(clauses).toContain("应不少于2次，实1次，少1次×1分");
    expect(clauses).toContain("第2行 第1款");
    expect(clauses).toContain("文件只写扣分和加分，没有写从多少分起算；取100分。");
  });
});
