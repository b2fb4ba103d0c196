import { expect, it } from "vitest";
import { isWorking, turned, weeksOf } from "./month-grid.ts";

it("lays a month out from Monday on", () => {
  const weeks = weeksOf(2026, 10);
  expect(weeks.map((week) => week.map((it) => it?.date ?? 0))).toEqual([
    [0, 0, 0, 1, 2, 3, 4],
    [5, 6, 7, 8, 9, 10, 11],
    [12, 13, 14, 15, 16, 17, 18],
    [19, 20, 21, 22, 23, 24, 25],
    [26, 27, 28, 29, 30, 31, 0],
  ]);
  expect(weeks[1]?.[5]).toEqual({ day: "2026-10-10", date: 10, isWeekend: true });
  expect(weeksOf(2024, 2).flat().filter(Boolean)).toHaveLength(29);
});

it("turns a weekday between plain and off, a day of a weekend to worked and off as well", () => {
  const monday = { day: "2026-10-05", date: 5, isWeekend: false };
  const saturday = { day: "2026-10-10", date: 10, isWeekend: true };
  const off = turned([], monday, "国庆节");
  expect(off).toEqual([{ day: "2026-10-05", kind: "holiday", name: "国庆节" }]);
  expect(turned(off, monday, "国庆节")).toEqual([]);
  const worked = turned(off, saturday, "调休");
  expect(worked.map(({ kind }) => kind)).toEqual(["holiday", "workday"]);
  expect(turned(worked, saturday, "x").map(({ kind }) => kind)).toEqual(["holiday", "holiday"]);
  expect(turned(turned(worked, saturday, "x"), saturday, "x")).toEqual(off);
});

it("knows who works: weekdays but for holidays, weekends where they are made up", () => {
  const mark = (kind: "holiday" | "workday") => ({ day: "", kind, name: "x" });
  expect([false, true].map((isWeekend) => isWorking({ isWeekend }, undefined))).toEqual([true, false]);
  expect([isWorking({ isWeekend: false }, mark("holiday")), isWorking({ isWeekend: true }, mark("workday"))]).toEqual([
    false,
    true,
  ]);
});
