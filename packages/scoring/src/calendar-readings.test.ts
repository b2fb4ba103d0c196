import { clause, frameworkOf, item } from "@faheng/scoring-samples";
import { expect, it } from "vitest";
import { scorer } from "../test/support/score.ts";
import { calendarReadings } from "./calendar-readings.ts";

const framework = frameworkOf({ A: ["1", "2"] });
const late = (id: string, per: string) => clause(id, "lateness", { due: "2026-03-01", per, points: "1" });
const readingsOf = (...items: Parameters<typeof scorer>[1]) => calendarReadings(scorer(framework, items).plan);

it("says nothing where no clause counts working days", () => {
  expect(readingsOf(item("1", "10", [late("a", "calendar-day"), clause("b", "flag", { points: "1" })]))).toEqual([]);
});

it("names every clause that counts them, over all items, and none besides", () => {
  const readings = readingsOf(
    item("1", "10", [late("a", "calendar-day"), late("b", "working-day")]),
    item("2", "10", [late("c", "working-day"), clause("d", "flag", { points: "1" })]),
  );
  expect(readings).toEqual([
    { path: "calendar", note: "没有给出工作日历，按周一至周五计工作日，节假日和调休未计入；涉及：1.b、2.c" },
  ]);
});
