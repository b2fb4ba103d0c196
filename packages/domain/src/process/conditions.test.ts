import { describe, expect, it } from "vitest";
import {
  areItemsSettled,
  areResultsFinal,
  isCycleOpen,
  isNoneUnderReview,
  isOther,
  isThawed,
  isTimely,
  isTwoYearsAway,
  isWindowOpen,
  isWindowOver,
} from "./conditions.ts";
import type { AssessmentState, CycleState, ResponseState } from "./states.ts";

describe("another person", () => {
  it("is nobody who took part before", () => {
    expect(isOther(["p3"], ["p1", "p2"])).toBe(true);
    expect(isOther(["p3"], [])).toBe(true);
    expect(isOther(["p2"], ["p1", "p2"])).toEqual({});
    expect(isOther(["p1"], new Set(["p1"]))).toEqual({});
    expect(isOther(["p3", "p1"], ["p1", "p2"])).toEqual({});
  });
});

describe("an answer may change", () => {
  it.each<[AssessmentState, ResponseState | "none", boolean]>([
    ["filling", "none", true],
    ["filling", "draft", true],
    ["filling", "submitted", true],
    ["filling", "approved", true],
    ["filling", "returned", true],
    ["handed-in", "draft", false],
    ["handed-in", "returned", true],
    ["reviewing", "approved", false],
    ["reviewing", "returned", true],
    ["announced", "none", false],
    ["final", "returned", true],
    ["final", "approved", false],
    ["excused", "draft", false],
  ])("while the assessment is %s and it is %s: %s", (assessment, response, may) => {
    expect(isThawed(assessment, response)).toEqual(may || {});
  });
});

describe("in time", () => {
  it.each<[today: string, due: string | null, granted: string | null, held: ReturnType<typeof isTimely>]>([
    // Nothing is due, so nothing is late.
    ["2026-06-30", null, null, true],
    ["2026-06-30", null, "2026-01-01", true],
    // The last day is in time, to its end.
    ["2026-06-20", "2026-06-20", null, true],
    ["2026-06-21", "2026-06-20", null, { day: "2026-06-20" }],
    // A grant covers its own last day.
    ["2026-06-21", "2026-06-20", "2026-06-25", true],
    ["2026-06-25", "2026-06-20", "2026-06-25", true],
    ["2026-06-26", "2026-06-20", "2026-06-25", { day: "2026-06-25" }],
    // A grant never takes days away.
    ["2026-06-20", "2026-06-20", "2026-06-10", true],
    ["2026-06-21", "2026-06-20", "2026-06-10", { day: "2026-06-20" }],
    // Over the end of a year.
    ["2027-01-01", "2026-12-31", null, { day: "2026-12-31" }],
    ["2026-12-31", "2027-01-01", null, true],
  ])("on %s, due %s, granted %s", (today, due, granted, held) => {
    const leave = { zh: "没有准许补报", en: "nobody has leave to give it late" };
    expect(isTimely(today, due, granted)).toEqual(held === true ? true : { ...held, leave });
  });
});

it.each<[CycleState, boolean]>([
  ["draft", false],
  ["open", true],
  ["closed", false],
])("acts inside a %s cycle: %s", (state, may) => {
  expect(isCycleOpen(state)).toEqual(may || {});
});

describe("items are settled", () => {
  const item = (code: string, state: ResponseState | "none") => ({ code, state });

  it("when each is approved or named as not reported", () => {
    expect(areItemsSettled([], [])).toBe(true);
    expect(areItemsSettled([item("1", "approved"), item("2", "approved")], [])).toBe(true);
    expect(areItemsSettled([item("1", "approved"), item("2", "none")], ["2"])).toBe(true);
  });

  it("not before, with the number that is open", () => {
    const items = [
      item("1", "approved"),
      item("2", "submitted"),
      item("3", "none"),
      item("4", "returned"),
      item("5", "draft"),
    ];
    expect(areItemsSettled(items, [])).toEqual({ count: 4 });
    expect(areItemsSettled(items, ["3", "5"])).toEqual({ count: 2 });
    // Naming what nobody asks for settles nothing.
    expect(areItemsSettled(items, ["6"])).toEqual({ count: 4 });
  });
});

describe("results are final", () => {
  const of = (agency: string, state: AssessmentState) => ({ agency, state });

  it("when every agency has its own, is excused or is listed as missing", () => {
    expect(areResultsFinal([])).toBe(true);
    expect(areResultsFinal([of("甲局", "final"), of("乙局", "excused")])).toBe(true);
    expect(areResultsFinal([of("甲局", "final"), of("乙局", "reviewing")], ["乙局"])).toBe(true);
  });

  it("not before, with the agencies that are open, in their order", () => {
    const all = [of("甲局", "final"), of("乙局", "announced"), of("丙局", "filling"), of("丁局", "handed-in")];
    expect(areResultsFinal(all)).toEqual({ count: 3, what: "乙局、丙局、丁局" });
    expect(areResultsFinal(all, ["丙局"])).toEqual({ count: 2, what: "乙局、丁局" });
  });
});

it.each<[AssessmentState, boolean]>([
  ["filling", false],
  ["handed-in", true],
  ["reviewing", true],
  ["announced", true],
  ["final", false],
  ["excused", false],
])("an agency that is %s is under review: %s", (state, isUnder) => {
  expect(isNoneUnderReview([{ state: "filling" }, { state }])).toEqual(isUnder ? { count: 1 } : true);
  expect(isNoneUnderReview([{ state }, { state }])).toEqual(isUnder ? { count: 2 } : true);
});

it.each([
  ["2026-01-21", false],
  ["2026-01-22", false],
  ["2026-01-23", true],
])("on %s a window that ends on 2026-01-22 is over: %s, and open otherwise", (today, isOver) => {
  const told = { day: "2026-01-22" };
  expect(isWindowOver(today, "2026-01-22")).toEqual(isOver ? true : told);
  expect(isWindowOpen(today, "2026-01-22")).toEqual(isOver ? told : true);
});

it.each<[string, (string | null)[], boolean]>([
  ["2026-03-01", [], true],
  // Two whole years lie between once the same day of the month is past.
  ["2026-03-01", ["2024-02-29"], true],
  ["2026-03-01", ["2024-03-01"], false],
  ["2026-03-01", ["2024-03-02"], false],
  ["2026-03-01", ["2010-01-01", "2024-02-29"], true],
  ["2026-03-01", ["2010-01-01", "2025-12-31"], false],
  // Whoever still belongs there.
  ["2026-03-01", [null], false],
  ["2026-03-01", ["2010-01-01", null], false],
  ["0999-03-01", ["0996-12-31"], true],
  ["0999-03-01", ["0997-03-01"], false],
])("on %s, having left on %j, somebody may review: %s", (today, left, may) => {
  expect(isTwoYearsAway(today, left)).toEqual(may || {});
});
