import { expect, it } from "vitest";
import { daysUntil, phaseOf } from "./cycle-phase.ts";

const YEAR = { from: "2017-01-01", to: "2017-12-31" };

it.each([
  ["2016-12-31", false, "upcoming"],
  ["2017-01-01", false, "running"],
  ["2017-12-31", false, "running"],
  ["2018-01-01", false, "ended"],
  ["2026-11-28", false, "ended"],
  ["2017-06-01", true, "closed"],
] as const)("on %s, closed %s, a cycle of 2017 is %s", (today, isClosed, phase) => {
  expect(phaseOf(YEAR, isClosed, today)).toBe(phase);
});

it("counts the days until a day and past it", () => {
  expect(daysUntil("2026-12-31", "2026-12-28")).toBe(3);
  expect(daysUntil("2026-12-31", "2026-12-31")).toBe(0);
  expect(daysUntil("2026-12-31", "2027-01-02")).toBe(-2);
});

it("is closed whatever the day says, once somebody closed it", () => {
  const days = ["2016-01-01", "2017-06-01", "2020-01-01"];
  expect(days.map((day) => phaseOf(YEAR, true, day))).toEqual(["closed", "closed", "closed"]);
});

it("counts days over the ends of months, years and February", () => {
  expect(daysUntil("2024-03-01", "2024-02-28")).toBe(2);
  expect(daysUntil("2023-03-01", "2023-02-28")).toBe(1);
  expect(daysUntil("2027-01-01", "2026-12-31")).toBe(1);
});
